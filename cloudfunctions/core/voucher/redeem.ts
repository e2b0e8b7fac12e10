import { lookAtVoucher, redeemVoucher } from '../../../src/contract/voucher'
import { AppError } from '../app-error'
import { type Context, memberOf } from '../context'
import { handle } from '../handler'
import { record } from '../journal'
import { limitByHour } from '../limit'
import type { Transaction } from '../store'
import { codeId } from './code-id'
import type { PoolDoc, VoucherDoc } from './documents'
import { stateNow, targetOf } from './pool'

/** Codes that a desk may try in an hour: far more than a queue, far fewer than guessing takes. */
const MOST_AN_HOUR = 600

const tried = (ctx: Context) =>
  limitByHour(ctx, { what: 'voucher-desk', whose: memberOf(ctx)._id, most: MOST_AN_HOUR })

/** The voucher behind a code that is shown. @throws AppError voucher/unknown_code, voucher/not_at_desk */
async function behind(ctx: Context, tx: Transaction, shown: string) {
  const code = await tx.get('codes', codeId(ctx, shown))
  const voucher = code?.voucher ? await tx.get('vouchers', code.voucher) : null
  const pool = voucher && (await tx.get('pools', voucher.pool))
  if (!voucher || !pool) throw new AppError('voucher/unknown_code')
  if (!pool.desk) throw new AppError('voucher/not_at_desk')
  return { voucher, pool }
}

/** @throws AppError voucher/redeemed with when and by whom, voucher/void, voucher/expired */
function requireUsable(pool: PoolDoc, voucher: VoucherDoc, now: string) {
  const { redeemed } = voucher
  if (redeemed) throw new AppError('voucher/redeemed', { at: redeemed.at, by: redeemed.actorName })
  if (voucher.state === 'void') throw new AppError('voucher/void')
  if (stateNow(pool, voucher, now) === 'expired') throw new AppError('voucher/expired')
}

const remaining = (ctx: Context, { pool, member }: VoucherDoc): Promise<number> =>
  ctx.store.count('vouchers', { member, pool, state: 'issued' })

const look = handle(lookAtVoucher, async (ctx, { code }) => {
  await tried(ctx)
  const { voucher, pool } = await behind(ctx, ctx.store, code)
  requireUsable(pool, voucher, ctx.now)
  const { _id, name, departmentName } = voucher
  return {
    id: _id,
    name,
    department: departmentName,
    title: pool.title,
    remaining: await remaining(ctx, voucher),
    expiresOn: pool.expiresOn,
  }
})

/** Whoever shows the code may use it: it is the member's alone until it is shown. */
const redeem = handle(redeemVoucher, async (ctx, { code, nonce }) => {
  await tried(ctx)
  const { _id: actor, name: actorName } = memberOf(ctx)
  const { voucher, pool, repeated } = await ctx.store.transaction(async (tx) => {
    const found = await behind(ctx, tx, code)
    if (found.voucher.redeemed?.nonce === nonce) return { ...found, repeated: true }
    requireUsable(found.pool, found.voucher, ctx.now)
    const redeemed = { at: ctx.now, actor, actorName, nonce }
    await tx.set('vouchers', { ...found.voucher, state: 'redeemed', redeemed })
    await record(ctx, 'voucher.redeem', targetOf(found.voucher), '', tx)
    return { ...found, repeated: false }
  })
  return {
    name: voucher.name,
    department: voucher.departmentName,
    title: pool.title,
    remaining: await remaining(ctx, voucher),
    repeated,
  }
})

export const redeemHandlers = [look, redeem]
