import { addDays, dayOf, showInstant, showWholeDay, timeOf } from '../../contract/time'

/**
 * 「今天 18:00」「明天 18:00」「9月30日 18:00」「2027年9月30日 18:00」: a day that is near has a word, which is read faster than a
 * date; one of another year has its year.
 */
export function showDue(due: string, now: string): string {
  const today = dayOf(now)
  const day = dayOf(due)
  if (day === today) return `今天 ${timeOf(due)}`
  if (day === addDays(today, 1)) return `明天 ${timeOf(due)}`
  return day.slice(0, 4) === today.slice(0, 4) ? showInstant(due) : `${showWholeDay(day)} ${timeOf(due)}`
}
