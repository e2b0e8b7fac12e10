import { dayOf } from '../../../src/contract/time'
import { issueMovies } from '../../../src/contract/voucher'
import { AppError } from '../app-error'
import { handle } from '../handler'
import { record } from '../journal'
import { departmentOn } from '../roster/membership'
import { isExpired } from './is-expired'
import { issue } from './issue'
import { loadPool } from './pool'
import { yearWarnings } from './year-total'

/** To everybody on the roster today: what was issued before from the same pool counts. */
export const moviesHandler = handle(issueMovies, async (ctx, { poolId, each, departments: only, write }) => {
  const pool = await loadPool(ctx, poolId)
  if (pool.kind !== 'movie') throw new AppError('voucher/wrong_kind')
  if (isExpired(pool, ctx.now)) throw new AppError('voucher/expired')
  const [members, departments, docs] = await Promise.all([
    ctx.store.find('members', {}),
    ctx.store.find('departments', {}),
    ctx.store.find('vouchers', { pool: poolId }, { fields: ['_id'] }),
  ])
  const today = dayOf(ctx.now)
  const there = new Set(docs.map(({ _id }) => _id))
  const wanted = members.flatMap((member) => {
    const department = departments.find(({ _id }) => _id === departmentOn(member, today))
    if (!department || (only.length > 0 && !only.includes(department._id))) return []
    const ids = Array.from({ length: each }, (_, i) => `${poolId}:${member._id}:${i + 1}`)
    return [{ member, department, ids: ids.filter((id) => !there.has(id)) }]
  })
  const fresh = wanted.filter(({ ids }) => ids.length > 0)
  const need = fresh.reduce((sum, { ids }) => sum + ids.length, 0)
  // The whole need is known: half a branch with vouchers would be worse than none.
  const short = need - (pool.codes - pool.issued)
  if (short > 0) throw new AppError('voucher/not_enough_codes', { short })
  const coming = new Map(fresh.map(({ member, ids }) => [member._id, ids.length * pool.value]))
  const plan = { people: fresh.length, warnings: await yearWarnings(ctx, 'movie', coming) }
  if (!write) return { ...plan, issued: need }
  const issued = await issue(ctx, poolId, today, fresh)
  if (issued > 0) await record(ctx, 'voucher.issueMovies', poolId, `${issued} 张`)
  return { ...plan, issued }
})
