import type { ErrorCode } from '../../src/contract/errors'
import { AppError } from './app-error'
import type { Context } from './context'

const HOUR_MS = 3600_000

interface Limit {
  /** What is counted, e.g. `bind`. */
  what: string
  /** For whom; only a hash of it is kept. */
  whose: string
  /** How often within an hour. */
  most: number
  refusal?: ErrorCode
}

/**
 * Counts a call before it is judged, so that many at the same moment cannot slip through.
 * @throws AppError `refusal` once there were more than `most` within an hour
 */
export async function limitByHour(
  ctx: Context,
  { what, whose, most, refusal = 'system/too_often' }: Limit,
): Promise<void> {
  const _id = `${what}:${ctx.sign('tries', whose).slice(0, 32)}`
  const count = await ctx.store.transaction(async (tx) => {
    const known = await tx.get('attempts', _id)
    const recent = known && Date.parse(ctx.now) - Date.parse(known.since) < HOUR_MS ? known : null
    const next = { _id, count: (recent?.count ?? 0) + 1, since: recent?.since ?? ctx.now }
    await tx.set('attempts', next)
    return next.count
  })
  if (count > most) throw new AppError(refusal)
}
