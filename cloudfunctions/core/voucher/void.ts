import { voidVoucher } from '../../../src/contract/voucher'
import { AppError } from '../app-error'
import { memberOf } from '../context'
import { handle } from '../handler'
import { record } from '../journal'
import { announceIssued } from '../reminder/kinds/voucher-issued'
import type { VoucherDoc } from './documents'
import { isExpired } from './is-expired'
import { targetOf } from './pool'

/** `b2026:m_1` → `b2026:m_1.2` → `b2026:m_1.3` */
function nextId(id: string): string {
  const [, root = id, number = '1'] = /^(.*?)(?:\.(\d+))?$/.exec(id) ?? []
  return `${root}.${Number(number) + 1}`
}

/**
 * The voucher stays, with who, when and why; its code is void with it, since somebody may have seen it. A new one in
 * its place needs a code that nobody has.
 */
export const voidHandler = handle(voidVoucher, async (ctx, { id, reason, reissue }) => {
  const { _id: actor, name: actorName } = memberOf(ctx)
  const fresh = await ctx.store.transaction(async (tx) => {
    const voucher = await tx.get('vouchers', id)
    if (!voucher) throw new AppError('voucher/not_found')
    if (voucher.state === 'redeemed') throw new AppError('voucher/cannot_void')
    if (voucher.state === 'void') throw new AppError('voucher/void')
    const pool = await tx.get('pools', voucher.pool)
    if (!pool) throw new AppError('voucher/no_pool')
    const code = voucher.code ? await tx.get('codes', voucher.code) : null
    const left = { codes: pool.codes - (code ? 1 : 0), issued: pool.issued - 1 + (reissue ? 1 : 0) }
    if (reissue && isExpired(pool, ctx.now)) throw new AppError('voucher/expired')
    if (left.issued > left.codes) throw new AppError('voucher/not_enough_codes', { short: 1 })
    const replacedBy = reissue ? nextId(id) : null
    await tx.set('vouchers', {
      ...voucher,
      state: 'void',
      voided: { at: ctx.now, actor, actorName, reason },
      replacedBy,
    })
    if (code) await tx.set('codes', { ...code, state: 'void' })
    await tx.set('pools', { ...pool, ...left })
    if (replacedBy) {
      const next: VoucherDoc = {
        ...voucher,
        _id: replacedBy,
        state: 'issued',
        code: null,
        masked: '',
        issuedAt: ctx.now,
        issuedBy: actorName,
        revealedAt: null,
        replaces: id,
        replacedBy: null,
      }
      await tx.set('vouchers', next)
      await announceIssued(tx, next, pool, ctx.now)
    }
    await record(ctx, reissue ? 'voucher.reissue' : 'voucher.void', targetOf(voucher), reason, tx)
    return replacedBy
  })
  return { id: fresh }
})
