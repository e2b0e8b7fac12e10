import { addDays, dayOf, instantOf, timeOf } from '../../src/contract/time'
import type { Context } from './context'
import { takeLease } from './lease'

const AT = '03:00'

/** The next 03:00 in Beijing. */
function nextNight(now: string): string {
  const today = dayOf(now)
  return instantOf(timeOf(now) < AT ? today : addDays(today, 1), AT)
}

/**
 * A function has one trigger, which fires several times an hour: this lets a job through once a night, at the first
 * run after 03:00; a night that was missed is made good by the next run, whenever that is.
 */
export function nightly(job: (ctx: Context) => Promise<void>) {
  const once = async (ctx: Context) => {
    const free = await takeLease(ctx, `nightly:${job.name}`, ctx.randomId(), ctx.now, nextNight(ctx.now))
    if (free) await job(ctx)
  }
  // The log names the job.
  return Object.defineProperty(once, 'name', { value: job.name })
}
