import { listVouchers, VOUCHER_STATES, type VoucherState } from '../../../src/contract/voucher'
import { handle } from '../handler'
import { loadPool, stateNow } from './pool'

const STATES = Object.keys(VOUCHER_STATES) as VoucherState[]

/** Who has what, without the codes: those are the members' own. */
export const listHandler = handle(listVouchers, async (ctx, { poolId }) => {
  const pool = await loadPool(ctx, poolId)
  const [docs, free] = await Promise.all([
    ctx.store.find('vouchers', { pool: poolId }),
    ctx.store.count('codes', { pool: poolId, state: 'free' }),
  ])
  const rows = docs
    .sort((a, b) =>
      a.department === b.department ? (a._id < b._id ? -1 : 1) : a.department < b.department ? -1 : 1,
    )
    .map((doc) => ({
      id: doc._id,
      name: doc.name,
      department: doc.departmentName,
      state: stateNow(pool, doc, ctx.now),
      masked: doc.masked,
      revealedAt: doc.revealedAt,
      redeemedAt: doc.redeemed?.at ?? null,
      reason: doc.voided?.reason ?? '',
      replaces: doc.replaces,
      replacedBy: doc.replacedBy,
    }))
  const counts = STATES.map((state) => ({
    state,
    label: VOUCHER_STATES[state],
    count: rows.filter((row) => row.state === state).length,
  }))
  return { counts, free, rows }
})
