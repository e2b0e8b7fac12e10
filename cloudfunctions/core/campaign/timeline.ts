import type { Timeline } from '../../../src/contract/campaign'
import { dayOf, instantOf } from '../../../src/contract/time'

/** As many bars as can be read side by side on a phone in large text. */
const MOST = 8
const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Widths of a bar: within one day in hours, else in days. */
const HOURS = [1, 2, 3]
const DAYS = [1, 2, 3, 7, 14, 28, 91, 364]

/**
 * How many fell into each stretch of time, from the first to the last with none left out, in the narrowest bars that
 * a phone has room for. A bar begins on a full hour or at the beginning of a Beijing day.
 */
export function timelineOf(instants: readonly string[]): Timeline {
  const times = instants.map((one) => Date.parse(one)).sort((a, b) => a - b)
  const [first, last] = [times[0], times[times.length - 1]]
  if (first === undefined || last === undefined) return { unit: 'day', step: 1, bars: [] }
  const dayOfFirst = dayOf(new Date(first).toISOString())
  const midnight = Date.parse(instantOf(dayOfFirst))
  const unit = dayOfFirst === dayOf(new Date(last).toISOString()) ? 'hour' : 'day'
  const [length, steps] = unit === 'hour' ? [HOUR, HOURS] : [DAY, DAYS]
  const bar = (time: number, step: number) => Math.floor((time - midnight) / (length * step))
  const fits = (step: number) => bar(last, step) - bar(first, step) < MOST
  const step = steps.find(fits) ?? steps[steps.length - 1] ?? 1
  const begin = bar(first, step)
  const bars = Array.from({ length: bar(last, step) - begin + 1 }, (_, i) => ({
    from: new Date(midnight + (begin + i) * step * length).toISOString(),
    count: times.filter((time) => bar(time, step) === begin + i).length,
  }))
  return { unit, step, bars: bars.slice(-MOST) }
}
