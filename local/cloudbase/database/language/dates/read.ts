import { invalid, unsupported } from '../failures'
import { isoDate } from './parts'
import { fromLocal, instantOf, type Zone, zoneOf } from './zone'

/** What each specifier of a format matches, and its name. */
const SPECIFIERS = new Map<string, [name: string, pattern: string]>([
  ['d', ['day', '\\d{1,2}']],
  ['G', ['isoYear', '\\d{4}']],
  ['H', ['hour', '\\d{1,2}']],
  ['j', ['dayOfYear', '\\d{1,3}']],
  ['L', ['millisecond', '\\d{1,3}']],
  ['m', ['month', '\\d{1,2}']],
  ['M', ['minute', '\\d{1,2}']],
  ['S', ['second', '\\d{1,2}']],
  ['u', ['isoDay', '[1-7]']],
  ['V', ['isoWeek', '\\d{1,2}']],
  ['Y', ['year', '\\d{4}']],
  ['z', ['zone', 'Z|UTC|GMT|[+-]\\d{2}:?(?:\\d{2})?']],
  ['Z', ['minutes', '[+-]\\d{1,4}']],
])

function expressionOf(format: string): RegExp {
  const pattern = format.replace(/%([\s\S]?)|[.*+?^${}()|[\]\\]/g, (all, specifier?: string) => {
    if (specifier === undefined) return `\\${all}`
    if (specifier === '%') return '%'
    const known = SPECIFIERS.get(specifier)
    if (!known) throw unsupported(`the date format %${specifier}`)
    return `(?<${known[0]}>${known[1]})`
  })
  return new RegExp(`^${pattern}$`)
}

/** Without a format: ISO 8601, with a blank in the place of the T, without seconds or without a time. */
const USUAL =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.(?<millisecond>\d{1,3})\d*)?)?)?\s*(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/

type Read = Record<string, string | undefined>
const LIMITS: Record<string, [least: number, most: number]> = {
  month: [1, 12],
  day: [1, 31],
  hour: [0, 23],
  minute: [0, 59],
  second: [0, 59],
  isoWeek: [1, 53],
  dayOfYear: [1, 366],
}

function localInstant(read: Read, text: string): number {
  const part = (name: string, otherwise: number) => {
    const value = read[name] === undefined ? otherwise : Number(read[name])
    const [least, most] = LIMITS[name] ?? [0, 9999]
    if (value < least || value > most) throw invalid(`'${text}' has no ${name} ${value}`)
    return value
  }
  const millisecond = Number((read.millisecond ?? '0').padEnd(3, '0'))
  const time = [part('hour', 0), part('minute', 0), part('second', 0), millisecond] as const
  if (read.isoYear !== undefined) {
    return isoDate(part('isoYear', 0), part('isoWeek', 1), part('isoDay', 1)) + instantOf(1970, 1, 1, ...time)
  }
  if (read.year === undefined) throw invalid(`'${text}' has no year`)
  if (read.dayOfYear !== undefined) return instantOf(part('year', 0), 1, part('dayOfYear', 1), ...time)
  return instantOf(part('year', 0), part('month', 1), part('day', 1), ...time)
}

/**
 * A date from text, by a format or (null) as ISO 8601.
 * @param zone of the text, or null when none was given beside it
 * @throws Failure when the text is no such date, or names a zone itself besides `zone`
 */
export function readDate(text: string, format: string | null, zone: Zone | null): Date {
  const read: Read | undefined = (format === null ? USUAL : expressionOf(format)).exec(text)?.groups
  if (!read) {
    throw invalid(
      `cannot read the date '${text}'${format === null ? ' (the local database reads ISO 8601)' : ''}`,
    )
  }
  const local = localInstant(read, text)
  const own = read.zone ?? (read.minutes === undefined ? undefined : Number(read.minutes))
  if (own === undefined) return zone ? fromLocal(local, zone) : new Date(local)
  if (zone) throw invalid(`the date '${text}' names a time zone, and another was given beside it`)
  return fromLocal(local, typeof own === 'number' ? () => own * 60_000 : zoneOf(own))
}
