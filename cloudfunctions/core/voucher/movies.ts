import { dayOf } from '../../../src/contract/time'
import { issueMovies } from '../../../src/contract/voucher'
import { AppError } from '../app-error'
import { handle } from '../handler'
import { record } from '../journal'
import { departmentOn } from '../roster/membership'
import { isExpired } from './is-expired'
import { issue } from './issue'
import { loadPool } from './pool'

/** To everybody on the roster today: what was issued before from the same pool counts. */
export const moviesHandler = handle(issueMovies, async (ctx, { poolId, each, departments: only }) => {
  const pool = await loadPool(ctx, poolId)
  if (pool.kind !== 'movie') throw new AppError('voucher/wrong_kind')
  if (isExpired(pool, ctx.now)) throw new AppError('voucher/expired')
  const [members, departments] = await Promise.all([
    ctx.store.find('members', {}),
    ctx.store.find('departments', {}),
  ])
  const today = dayOf(ctx.now)
  const wanted = members.flatMap((member) => {
    const department = departments.find(({ _id }) => _id === departmentOn(member, today))
    if (!department || (only.length > 0 && !only.includes(department._id))) return []
    const ids = Array.from({ length: each }, (_, i) => `${poolId}:${member._id}:${i + 1}`)
    return [{ member, department, ids }]
  })
  // The whole need is known: half a branch with vouchers would be worse than none.
  const issuedBefore = await ctx.store.count('vouchers', { pool: poolId, replaces: null })
  const short = wanted.length * each - issuedBefore - (pool.codes - pool.issued)
  if (short > 0) throw new AppError('voucher/not_enough_codes', { short })
  const issued = await issue(ctx, poolId, today, wanted)
  if (issued > 0) await record(ctx, 'voucher.issueMovies', poolId, `${issued} 张`)
  return { issued }
})
