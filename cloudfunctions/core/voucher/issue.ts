import { AppError } from '../app-error'
import { type Context, memberOf } from '../context'
import type { DepartmentDoc, MemberDoc } from '../documents'
import { announceIssued } from '../reminder/kinds/voucher-issued'
import type { Transaction } from '../store'
import type { VoucherDoc } from './documents'

/** Vouchers a transaction: small enough for one, large enough that a branch of 2,000 takes seconds. */
const BATCH = 50

/** What one member is to have. */
export interface Wanted {
  member: MemberDoc
  department: DepartmentDoc
  ids: readonly string[]
}

function vouchersOf(ctx: Context, pool: string, event: string, { member, department, ids }: Wanted) {
  return ids.map(
    (_id): VoucherDoc => ({
      _id,
      pool,
      member: member._id,
      staffNo: member.staffNo,
      name: member.name,
      department: department._id,
      departmentName: department.name,
      state: 'issued',
      code: null,
      masked: '',
      event,
      issuedAt: ctx.now,
      issuedBy: memberOf(ctx).name,
      revealedAt: null,
      redeemed: null,
      voided: null,
      replaces: null,
      replacedBy: null,
    }),
  )
}

async function notIssued(tx: Transaction, vouchers: readonly VoucherDoc[]): Promise<VoucherDoc[]> {
  const fresh: VoucherDoc[] = []
  for (const voucher of vouchers) {
    if ((await tx.get('vouchers', voucher._id)) === null) fresh.push(voucher)
  }
  return fresh
}

/**
 * Issues what is not issued yet; the pool counts in the same transaction, so that there are never more vouchers than
 * codes, whoever issues at the same moment. A call that broke off is completed by the next.
 * @param event what it is for
 * @returns how many are new
 * @throws AppError voucher/no_pool, voucher/not_enough_codes
 */
export async function issue(
  ctx: Context,
  pool: string,
  event: string,
  wanted: readonly Wanted[],
): Promise<number> {
  const most = Math.max(1, ...wanted.map(({ ids }) => ids.length))
  const people = Math.max(1, Math.floor(BATCH / most))
  let issued = 0
  for (let at = 0; at < wanted.length; at += people) {
    const batch = wanted.slice(at, at + people)
    issued += await ctx.store.transaction(async (tx) => {
      const doc = await tx.get('pools', pool)
      if (!doc) throw new AppError('voucher/no_pool')
      let fresh = 0
      for (const one of batch) {
        const own = await notIssued(tx, vouchersOf(ctx, pool, event, one))
        for (const voucher of own) await tx.set('vouchers', voucher)
        if (own[0]) await announceIssued(tx, own[0], doc, ctx.now)
        fresh += own.length
      }
      const short = doc.issued + fresh - doc.codes
      if (short > 0) throw new AppError('voucher/not_enough_codes', { short })
      if (fresh > 0) await tx.set('pools', { ...doc, issued: doc.issued + fresh })
      return fresh
    })
  }
  return issued
}
