import { AppError } from '../app-error'
import type { Context } from '../context'

const ALLOWED = 5
const HOUR_MS = 3600_000

/**
 * Counts a try before it is judged, so that many at the same moment cannot slip through.
 * @throws AppError identity/too_many_tries after five within an hour
 */
export async function countTry(ctx: Context, whose: string) {
  const _id = `bind:${ctx.sign('tries', whose).slice(0, 32)}`
  const count = await ctx.store.transaction(async (tx) => {
    const known = await tx.get('attempts', _id)
    const recent = known && Date.parse(ctx.now) - Date.parse(known.since) < HOUR_MS ? known : null
    const next = { _id, count: (recent?.count ?? 0) + 1, since: recent?.since ?? ctx.now }
    await tx.set('attempts', next)
    return next.count
  })
  if (count > ALLOWED) throw new AppError('identity/too_many_tries')
}
