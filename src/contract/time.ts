/**
 * The one place that converts between instants (ISO UTC) and Beijing days. China has had no daylight saving
 * since 1991, so a fixed offset is exact; no time-zone data is needed on the phone.
 */
import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc.js'

dayjs.extend(utc)
const BEIJING_MINUTES = 480

const beijing = (instant: string) => dayjs.utc(instant).utcOffset(BEIJING_MINUTES)

/** `YYYY-MM-DD` in Beijing at an instant. */
export const dayOf = (instant: string): string => beijing(instant).format('YYYY-MM-DD')
/** The instant at which a Beijing day begins, or `time` (`HH:mm`) on it. */
export const instantOf = (day: string, time = '00:00'): string =>
  dayjs.utc(`${day}T${time}:00Z`).subtract(BEIJING_MINUTES, 'minute').toISOString()
/** The last millisecond of a Beijing day. */
export const endOf = (day: string): string =>
  dayjs
    .utc(instantOf(addDays(day, 1)))
    .subtract(1, 'ms')
    .toISOString()
export const addDays = (day: string, days: number): string =>
  dayjs.utc(day).add(days, 'day').format('YYYY-MM-DD')
/** The same day of another year; 29 February falls on 28 February. */
export const addYears = (day: string, years: number): string =>
  dayjs.utc(day).add(years, 'year').format('YYYY-MM-DD')
/** The day of the same number so many months later; in a shorter month its last day (《民法典》第二百零二条). */
export const addMonths = (day: string, months: number): string =>
  dayjs.utc(day).add(months, 'month').format('YYYY-MM-DD')
/** Completed years on a day: one more on each birthday; of 29 February on the 28th in other years. */
export function ageOn(birthday: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthday.slice(0, 4))
  return addMonths(birthday, 12 * years) <= day ? years : years - 1
}
/** 「9月25日 14:30」 */
export const showInstant = (instant: string): string => beijing(instant).format('M月D日 HH:mm')
/** 「2026-09-25 14:30」, for sheets. */
export const showFull = (instant: string): string => beijing(instant).format('YYYY-MM-DD HH:mm')
export const timeOf = (instant: string): string => beijing(instant).format('HH:mm')
/** 「9月25日」 */
export const showDay = (day: string): string => dayjs.utc(day).format('M月D日')
/** 「2026年9月25日」 */
export const showWholeDay = (day: string): string => dayjs.utc(day).format('YYYY年M月D日')
