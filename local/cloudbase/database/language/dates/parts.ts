import { instantOf, type Zone } from './zone'

const DAY = 86_400_000

/** What a calendar and a clock show. */
export interface Parts {
  year: number
  month: number
  dayOfMonth: number
  hour: number
  minute: number
  second: number
  millisecond: number
  /** 1 is Sunday. */
  dayOfWeek: number
  dayOfYear: number
  /** 0 before the first Sunday of the year. */
  week: number
  /** 1 is Monday. */
  isoDayOfWeek: number
  isoWeek: number
  isoWeekYear: number
}

/** The Monday of the first ISO week, which is the week of 4 January. */
function firstMonday(isoYear: number): number {
  const fourth = instantOf(isoYear, 1, 4)
  return fourth - (isoDay(fourth) - 1) * DAY
}
const isoDay = (instant: number) => new Date(instant).getUTCDay() || 7

/** UTC of a day by ISO year, week and weekday (1 is Monday). */
export const isoDate = (isoYear: number, week: number, day: number) =>
  firstMonday(isoYear) + ((week - 1) * 7 + day - 1) * DAY

/** What the clock of a zone shows at an instant. */
export function partsOf(date: Date, zone: Zone): Parts {
  const local = new Date(date.getTime() + zone(date.getTime()))
  const year = local.getUTCFullYear()
  const today = Math.floor(local.getTime() / DAY) * DAY
  const dayOfYear = (today - instantOf(year)) / DAY + 1
  const weekday = local.getUTCDay()
  // The Thursday of a week decides to which year the week belongs.
  const isoWeekYear = new Date(today + (4 - isoDay(today)) * DAY).getUTCFullYear()
  return {
    year,
    month: local.getUTCMonth() + 1,
    dayOfMonth: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
    dayOfWeek: weekday + 1,
    dayOfYear,
    week: Math.floor((dayOfYear - 1 + 7 - weekday) / 7),
    isoDayOfWeek: isoDay(today),
    isoWeek: Math.floor((today - firstMonday(isoWeekYear)) / (7 * DAY)) + 1,
    isoWeekYear,
  }
}
