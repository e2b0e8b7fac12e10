import { isPlain } from '../../document'
import { type Parts, partsOf } from '../dates/parts'
import { readDate } from '../dates/read'
import { writeDate } from '../dates/write'
import { isNullish } from '../values/types'
import { parts, text } from './arguments'
import { dateOf, zoneIn } from './date-arguments'
import { dateFromParts } from './date-from-parts'
import type { Expression, Form } from './scope'

/** `$year` and its like take a date, or `{ date, timezone }`. */
const part =
  (give: (parts: Parts) => unknown): Form =>
  (operand, compile, name) => {
    const named = isPlain(operand) && 'date' in operand
    const given = named ? parts(operand, name, ['date'], ['timezone']) : { date: operand }
    const date = compile(Array.isArray(given.date) && given.date.length === 1 ? given.date[0] : given.date)
    const zone = zoneIn(given, compile, name)
    return (scope) => {
      const [when, where] = [dateOf(date(scope), name), zone(scope)]
      return when && where ? give(partsOf(when, where)) : null
    }
  }

const toText: Form = (operand, compile, name) => {
  const given = parts(operand, name, ['date'], ['format', 'timezone', 'onNull'])
  const [date, onNull] = [compile(given.date), compile(given.onNull ?? null)]
  const usual = `%Y-%m-%dT%H:%M:%S.%L${'timezone' in given ? '' : 'Z'}`
  const [format, zone] = [compile(given.format ?? usual), zoneIn(given, compile, name)]
  return (scope) => {
    const when = dateOf(date(scope), name)
    if (!when) return onNull(scope)
    const [how, where] = [format(scope), zone(scope)]
    return isNullish(how) || !where ? null : writeDate(when, text(how, name), where)
  }
}

const fromText: Form = (operand, compile, name) => {
  const given = parts(operand, name, ['dateString'], ['format', 'timezone', 'onError', 'onNull'])
  const [input, format] = [compile(given.dateString), compile(given.format ?? null)]
  const zone = zoneIn(given, compile, name)
  const orElse = (key: string): Expression | null => (key in given ? compile(given[key]) : null)
  const [onNull, onError] = [orElse('onNull'), orElse('onError')]
  return (scope) => {
    const value = input(scope)
    if (isNullish(value)) return onNull?.(scope) ?? null
    const [how, where] = [format(scope), zone(scope)]
    if (!where || ('format' in given && isNullish(how))) return null
    try {
      return readDate(
        text(value, name),
        isNullish(how) ? null : text(how, name),
        'timezone' in given ? where : null,
      )
    } catch (error) {
      if (onError) return onError(scope)
      throw error
    }
  }
}

const toParts: Form = (operand, compile, name) => {
  const given = parts(operand, name, ['date'], ['timezone', 'iso8601'])
  return part((all) => {
    const { hour, minute, second, millisecond } = all
    const time = { hour, minute, second, millisecond }
    if (given.iso8601 !== true) return { year: all.year, month: all.month, day: all.dayOfMonth, ...time }
    const { isoWeekYear, isoWeek, isoDayOfWeek } = all
    return { isoWeekYear, isoWeek, isoDayOfWeek, ...time }
  })('timezone' in given ? { date: given.date, timezone: given.timezone } : given.date, compile, name)
}

export const dateForms: Record<string, Form> = {
  $year: part(({ year }) => year),
  $month: part(({ month }) => month),
  $dayOfMonth: part(({ dayOfMonth }) => dayOfMonth),
  $hour: part(({ hour }) => hour),
  $minute: part(({ minute }) => minute),
  $second: part(({ second }) => second),
  $millisecond: part(({ millisecond }) => millisecond),
  $dayOfWeek: part(({ dayOfWeek }) => dayOfWeek),
  $dayOfYear: part(({ dayOfYear }) => dayOfYear),
  $week: part(({ week }) => week),
  $isoDayOfWeek: part(({ isoDayOfWeek }) => isoDayOfWeek),
  $isoWeek: part(({ isoWeek }) => isoWeek),
  $isoWeekYear: part(({ isoWeekYear }) => isoWeekYear),
  $dateToString: toText,
  $dateFromString: fromText,
  $dateToParts: toParts,
  $dateFromParts: dateFromParts,
}
