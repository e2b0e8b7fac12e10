import { AppError } from '../app-error'
import type { Context } from '../context'
import { masked } from './code-id'
import type { CodeDoc, VoucherDoc } from './documents'
import { stateNow } from './pool'

const CANDIDATES = 5
/** Others may be drawing at the same moment; each round begins at another place of the pool. */
const ROUNDS = 40

/** A few free codes from a random place on; from the beginning where there are none behind it. */
async function candidates(ctx: Context, pool: string): Promise<CodeDoc[]> {
  const from = (lot: string) =>
    ctx.store.find(
      'codes',
      { pool, state: 'free', lot: { gte: lot } },
      { order: [['lot', 'asc']], limit: CANDIDATES },
    )
  const behind = await from(ctx.randomId(6))
  return behind.length > 0 ? behind : from('')
}

/** Voucher and code in one transaction: the code is this voucher's or stays free. @returns null when somebody was faster */
function tryCode(ctx: Context, id: string, candidate: string): Promise<CodeDoc | null> {
  return ctx.store.transaction(async (tx) => {
    const voucher = await tx.get('vouchers', id)
    if (!voucher) throw new AppError('voucher/not_found')
    if (voucher.code) return tx.get('codes', voucher.code)
    if (voucher.state !== 'issued') throw new AppError('voucher/void')
    const code = await tx.get('codes', candidate)
    if (code?.state !== 'free' || code.pool !== voucher.pool) return null
    await tx.set('codes', { ...code, state: 'drawn', voucher: id })
    await tx.set('vouchers', { ...voucher, code: code._id, masked: masked(code.code) })
    return code
  })
}

/**
 * The code of a voucher, drawn from its pool the first time; the same ever after.
 * @throws AppError voucher/void, voucher/expired, voucher/pool_empty
 */
export async function codeOf(ctx: Context, voucher: VoucherDoc): Promise<CodeDoc> {
  const known = voucher.code ? await ctx.store.get('codes', voucher.code) : null
  if (known) return known
  const pool = await ctx.store.get('pools', voucher.pool)
  if (!pool || voucher.state === 'void') throw new AppError('voucher/void')
  if (stateNow(pool, voucher, ctx.now) === 'expired') throw new AppError('voucher/expired')
  for (let round = 0; round < ROUNDS; round++) {
    const free = await candidates(ctx, voucher.pool)
    if (free.length === 0) throw new AppError('voucher/pool_empty')
    for (const { _id } of free.sort(() => Math.random() - 0.5)) {
      const code = await tryCode(ctx, voucher._id, _id)
      if (code) return code
    }
  }
  throw new AppError('system/busy')
}
