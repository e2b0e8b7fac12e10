import { listMyVouchers, revealVoucher } from '../../../src/contract/voucher'
import { AppError } from '../app-error'
import { memberOf } from '../context'
import { handle } from '../handler'
import { record } from '../journal'
import { limitByHour } from '../limit'
import { codeOf } from './draw'
import { stateNow, targetOf } from './pool'

const SHOWN = 50
const ORDER = { issued: 0, redeemed: 1, expired: 2, void: 3 } as const

/** The caller's vouchers, what can be used first, what ends soonest before the rest. */
const mine = handle(listMyVouchers, async (ctx) => {
  const docs = await ctx.store.find('vouchers', { member: memberOf(ctx)._id })
  const ids = [...new Set(docs.map(({ pool }) => pool))]
  const pools = ids.length > 0 ? await ctx.store.find('pools', { _id: { in: ids } }) : []
  const vouchers = docs.flatMap((doc) => {
    const pool = pools.find(({ _id }) => _id === doc.pool)
    // In the place of a void one there is another.
    if (!pool || doc.replacedBy) return []
    const { kind, title, note, value, expiresOn, desk } = pool
    const state = stateNow(pool, doc, ctx.now)
    const redeemedAt = doc.redeemed?.at ?? null
    return [{ id: doc._id, kind, title, note, value, expiresOn, desk, state, masked: doc.masked, redeemedAt }]
  })
  vouchers.sort(
    (a, b) =>
      ORDER[a.state] - ORDER[b.state] || (a.expiresOn < b.expiresOn ? -1 : a.expiresOn > b.expiresOn ? 1 : 0),
  )
  return { vouchers: vouchers.slice(0, SHOWN) }
})

const reveal = handle(revealVoucher, async (ctx, { id }) => {
  const me = memberOf(ctx)
  await limitByHour(ctx, { what: 'voucher.reveal', whose: me._id, most: 60 })
  const voucher = await ctx.store.get('vouchers', id)
  // Somebody else's is as if it were not there.
  if (!voucher || voucher.member !== me._id) throw new AppError('voucher/not_found')
  if (voucher.state === 'void') throw new AppError('voucher/void')
  const { code, password } = await codeOf(ctx, voucher)
  if (!voucher.revealedAt) await ctx.store.update('vouchers', id, { set: { revealedAt: ctx.now } })
  await record(ctx, 'voucher.reveal', targetOf(voucher))
  return { code, password }
})

export const mineHandlers = [mine, reveal]
