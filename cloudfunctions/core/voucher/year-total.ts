import { dayOf } from '../../../src/contract/time'
import type { VoucherKind } from '../../../src/contract/voucher'
import type { Context } from '../context'
import { ceilingOn, yuan } from './ceilings'

/** What each member has got of a kind in the year of `today`, in fen, without what was voided. */
async function totalsOf(ctx: Context, kind: VoucherKind, today: string): Promise<Map<string, number>> {
  const totals = new Map<string, number>()
  for (const pool of await ctx.store.find('pools', {})) {
    if (pool.kind !== kind) continue
    for (const { member, state, issuedAt } of await ctx.store.find('vouchers', { pool: pool._id })) {
      if (state === 'void' || dayOf(issuedAt).slice(0, 4) !== today.slice(0, 4)) continue
      totals.set(member, (totals.get(member) ?? 0) + pool.value)
    }
  }
  return totals
}

/** Whether what is to come lifts members over what one may get in a year, with the rule. @param coming fen by member */
export async function yearWarnings(
  ctx: Context,
  kind: VoucherKind,
  coming: ReadonlyMap<string, number>,
): Promise<string[]> {
  const today = dayOf(ctx.now)
  const ceiling = ceilingOn(kind, today)
  if (!ceiling) return []
  const totals = await totalsOf(ctx, kind, today)
  const sums = [...coming].map(([member, fen]) => fen + (totals.get(member) ?? 0))
  const over = sums.filter((sum) => sum > ceiling.most)
  if (over.length === 0) return []
  const most = yuan(Math.max(...over))
  return [
    `发放后有 ${over.length} 人今年累计超过上限 ${yuan(ceiling.most)}，最多的 ${most}。${ceiling.source}`,
  ]
}
