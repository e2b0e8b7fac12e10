import { unsupported } from '../failures'
import { type Parts, partsOf } from './parts'
import type { Zone } from './zone'

const digits = (value: number, width: number) => String(value).padStart(width, '0')

/** +0800 */
function offset(milliseconds: number): string {
  const minutes = Math.abs(Math.round(milliseconds / 60_000))
  return `${milliseconds < 0 ? '-' : '+'}${digits(Math.floor(minutes / 60), 2)}${digits(minutes % 60, 2)}`
}

const WRITE: Record<string, (parts: Parts, ahead: number) => string> = {
  d: ({ dayOfMonth }) => digits(dayOfMonth, 2),
  G: ({ isoWeekYear }) => digits(isoWeekYear, 4),
  H: ({ hour }) => digits(hour, 2),
  j: ({ dayOfYear }) => digits(dayOfYear, 3),
  L: ({ millisecond }) => digits(millisecond, 3),
  m: ({ month }) => digits(month, 2),
  M: ({ minute }) => digits(minute, 2),
  S: ({ second }) => digits(second, 2),
  u: ({ isoDayOfWeek }) => String(isoDayOfWeek),
  U: ({ week }) => digits(week, 2),
  V: ({ isoWeek }) => digits(isoWeek, 2),
  w: ({ dayOfWeek }) => String(dayOfWeek),
  Y: ({ year }) => digits(year, 4),
  z: (_, ahead) => offset(ahead),
  Z: (_, ahead) => String(Math.round(ahead / 60_000)),
  '%': () => '%',
}
const SPECIFIERS = new Map(Object.entries(WRITE))

/** A date by `$dateToString`'s format. @throws Failure that names an unknown specifier */
export function writeDate(date: Date, format: string, zone: Zone): string {
  const parts = partsOf(date, zone)
  return format.replace(/%([\s\S]?)/g, (_, specifier: string) => {
    const write = SPECIFIERS.get(specifier)
    if (!write) throw unsupported(`the date format %${specifier}`)
    return write(parts, zone(date.getTime()))
  })
}
