import { isoDate } from '../dates/parts'
import { fromLocal, instantOf } from '../dates/zone'
import { invalid } from '../failures'
import { isNullish } from '../values/types'
import { parts, wholeNumber } from './arguments'
import { zoneIn } from './date-arguments'
import type { Form } from './scope'

const TIME = ['hour', 'minute', 'second', 'millisecond', 'timezone']

/** Parts outside of their range carry over: month 14 is February of the next year. Null in any part gives null. */
export const dateFromParts: Form = (operand, compile, name) => {
  const iso = Object.hasOwn(Object(operand), 'isoWeekYear')
  const given = iso
    ? parts(operand, name, ['isoWeekYear'], ['isoWeek', 'isoDayOfWeek', ...TIME])
    : parts(operand, name, ['year'], ['month', 'day', ...TIME])
  const names = iso ? ['isoWeekYear', 'isoWeek', 'isoDayOfWeek'] : ['year', 'month', 'day']
  const day = names.map((key) => compile(given[key] ?? 1))
  const time = TIME.slice(0, 4).map((key) => compile(given[key] ?? 0))
  const zone = zoneIn(given, compile, name)
  return (scope) => {
    const values = [...day, ...time].map((compute) => compute(scope))
    const where = zone(scope)
    if (values.some(isNullish) || !where) return null
    const [year = 0, second = 1, third = 1, h = 0, m = 0, s = 0, ms = 0] = values.map((value) =>
      wholeNumber(value, name),
    )
    if (year < 0 || year > 9999) throw invalid(`${name} needs a year from 0 to 9999`)
    const local = iso
      ? isoDate(year, second, third) + instantOf(1970, 1, 1, h, m, s, ms)
      : instantOf(year, second, third, h, m, s, ms)
    return fromLocal(local, where)
  }
}
