import { dayOf } from '../../../src/contract/time'
import { listPools, type Pool, removePool, savePool, type VoucherState } from '../../../src/contract/voucher'
import { AppError } from '../app-error'
import type { Context } from '../context'
import { handle } from '../handler'
import { record } from '../journal'
import { warningsFor } from './ceilings'
import type { PoolDoc, VoucherDoc } from './documents'
import { isExpired } from './is-expired'

/** @throws AppError voucher/no_pool */
export async function loadPool(ctx: Pick<Context, 'store'>, id: string): Promise<PoolDoc> {
  const pool = await ctx.store.get('pools', id)
  if (!pool) throw new AppError('voucher/no_pool')
  return pool
}

/** What a voucher is worth now. */
export const stateNow = (pool: PoolDoc, { state }: Pick<VoucherDoc, 'state'>, now: string): VoucherState =>
  state === 'issued' && isExpired(pool, now) ? 'expired' : state

/** What the journal points at: which vouchers, whose. */
export const targetOf = ({ pool, member }: Pick<VoucherDoc, 'pool' | 'member'>): string => `${pool}:${member}`

const viewOf = ({ _id, createdAt, ...pool }: PoolDoc, today: string): Pool => ({
  id: _id,
  ...pool,
  warnings: warningsFor(pool, today),
})

/** Once something was issued, what members have read about it stays: kind, value and last day. */
const save = handle(savePool, async (ctx, { id, draft }) => {
  if (!id) {
    const _id = `p_${ctx.randomId(10)}`
    await ctx.store.set('pools', { ...draft, _id, createdAt: ctx.now, codes: 0, issued: 0 })
    await record(ctx, 'voucher.savePool', _id)
    return { id: _id }
  }
  await ctx.store.transaction(async (tx) => {
    const known = await tx.get('pools', id)
    if (!known) throw new AppError('voucher/no_pool')
    const same = (['kind', 'value', 'expiresOn', 'desk'] as const).every((key) => known[key] === draft[key])
    if (known.issued > 0 && !same) throw new AppError('voucher/pool_in_use')
    await tx.set('pools', { ...known, ...draft })
    await record(ctx, 'voucher.savePool', id, '', tx)
  })
  return { id }
})

const list = handle(listPools, async (ctx) => {
  const pools = await ctx.store.find('pools', {})
  const today = dayOf(ctx.now)
  return {
    pools: pools.sort((a, b) => (a.createdAt > b.createdAt ? -1 : 1)).map((pool) => viewOf(pool, today)),
  }
})

const AT_ONCE = 500

/** Its codes go with it: they were never anybody's, and may be imported again into the right pool. */
const remove = handle(removePool, async (ctx, { id }) => {
  // Also what is void stays on record.
  const issued = await ctx.store.count('vouchers', { pool: id })
  await ctx.store.transaction(async (tx) => {
    const pool = await tx.get('pools', id)
    if (!pool) throw new AppError('voucher/no_pool')
    if (pool.issued > 0 || issued > 0) throw new AppError('voucher/pool_in_use')
    await tx.remove('pools', id)
    await record(ctx, 'voucher.removePool', id, pool.title, tx)
  })
  const codes = await ctx.store.find('codes', { pool: id }, { fields: ['_id'] })
  for (let at = 0; at < codes.length; at += AT_ONCE) {
    await Promise.all(codes.slice(at, at + AT_ONCE).map(({ _id }) => ctx.store.remove('codes', _id)))
  }
  return { done: true as const }
})

export const poolHandlers = [save, list, remove]
