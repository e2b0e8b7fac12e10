import { invalid } from '../failures'

const MINUTE = 60_000

/** Milliseconds that a zone's clock is ahead of UTC at an instant. */
export type Zone = (instant: number) => number

export const UTC: Zone = () => 0

const clocks = new Map<string, Zone>()

function namedClock(name: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    era: 'short',
  })
  return (instant) => {
    const shown = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
    const year = shown.era === 'BC' ? 1 - Number(shown.year) : Number(shown.year)
    const [month, day, hour, minute, second] = ['month', 'day', 'hour', 'minute', 'second'].map((part) =>
      Number(shown[part]),
    )
    const local = instantOf(year, month, day, hour, minute, second, 0)
    return local - Math.floor(instant / 1000) * 1000
  }
}

/** UTC by parts that may lie outside of their range; years below 100 are meant as they are. */
export function instantOf(
  year: number,
  month = 1,
  day = 1,
  hour = 0,
  minute = 0,
  second = 0,
  millisecond = 0,
): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(hour, minute, second, millisecond)
  return date.getTime()
}

/** `Asia/Shanghai`, `UTC`, `+08:00`, `+0800` or `+08`. @throws Failure on another text */
export function zoneOf(name: string): Zone {
  if (name === 'UTC' || name === 'GMT' || name === 'Z') return UTC
  const [, sign, hours, minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(name) ?? []
  if (sign) {
    const ahead = (Number(hours) * 60 + Number(minutes)) * MINUTE * (sign === '-' ? -1 : 1)
    return () => ahead
  }
  const known = clocks.get(name)
  if (known) return known
  try {
    const clock = namedClock(name)
    clocks.set(name, clock)
    return clock
  } catch {
    throw invalid(`unrecognized time zone identifier: '${name}'`)
  }
}

/** The instant at which a zone's clock shows what UTC's would show at `local`. */
export function fromLocal(local: number, zone: Zone): Date {
  const guess = local - zone(local)
  return new Date(local - zone(guess))
}
