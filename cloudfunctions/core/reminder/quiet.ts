import { addDays, dayOf, instantOf, timeOf } from '../../../src/contract/time'
import type { QuietHours } from '../context'

/** Whether nobody is to be woken now. Beijing time; the hours may lie across midnight. */
export function isQuiet(hours: QuietHours | null, now: string): boolean {
  if (!hours) return false
  const time = timeOf(now)
  return hours.from <= hours.to
    ? time >= hours.from && time < hours.to
    : time >= hours.from || time < hours.to
}

/** The next instant at which a Beijing time of day begins. */
function nextAt(time: string, now: string): string {
  const today = dayOf(now)
  return instantOf(timeOf(now) < time ? today : addDays(today, 1), time)
}

/** So many milliseconds later, those not counted in which nobody is woken: time to answer is time awake. */
export function awakeAfter(hours: QuietHours | null, now: string, ms: number): string {
  if (!hours || hours.from === hours.to) return new Date(Date.parse(now) + ms).toISOString()
  let at = now
  for (let left = ms; ; ) {
    if (isQuiet(hours, at)) at = nextAt(hours.to, at)
    const evening = nextAt(hours.from, at)
    const awake = Date.parse(evening) - Date.parse(at)
    if (left <= awake) return new Date(Date.parse(at) + left).toISOString()
    left -= awake
    at = evening
  }
}
