import { timeOf } from '../../../src/contract/time'
import type { QuietHours } from '../context'

/** Whether nobody is to be woken now. Beijing time; the hours may lie across midnight. */
export function isQuiet(hours: QuietHours | null, now: string): boolean {
  if (!hours) return false
  const time = timeOf(now)
  return hours.from <= hours.to
    ? time >= hours.from && time < hours.to
    : time >= hours.from || time < hours.to
}
