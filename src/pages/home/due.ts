import { addDays, dayOf, showInstant, timeOf } from '../../contract/time'

/** 「今天 18:00」「明天 18:00」「9月30日 18:00」: a day that is near has a word, which is read faster than a date. */
export function showDue(due: string, now: string): string {
  const today = dayOf(now)
  const day = dayOf(due)
  if (day === today) return `今天 ${timeOf(due)}`
  return day === addDays(today, 1) ? `明天 ${timeOf(due)}` : showInstant(due)
}
