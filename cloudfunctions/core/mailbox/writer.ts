import type { Input } from '../../../src/contract/action'
import type { readLetter } from '../../../src/contract/mailbox'
import { AppError } from '../app-error'
import { accountOf, type Context } from '../context'
import { type Letter, opened, tag, type Writer } from './letters'
import { type Proof, spendProof } from './proof'
import { hashOf } from './receipts'

type Key = Input<typeof readLetter>['key']

/** Members by their id, so that a new phone still finds their letters; students by their account. */
const personOf = (ctx: Context): string => ctx.caller.member?._id ?? accountOf(ctx)

export const writerTag = (ctx: Context): string => tag(ctx, 'writer', personOf(ctx))

export async function whoWrites(ctx: Context): Promise<Writer> {
  const { member } = ctx.caller
  if (!member) return { id: tag(ctx, 'writer', personOf(ctx)), name: '学生', department: '' }
  const department = await ctx.store.get('departments', member.department)
  return { id: member._id, name: member.name, department: department?.name ?? '' }
}

/**
 * The letter that the caller wrote: by its id for those who are known, by the receipt for anybody who has it.
 * @throws AppError mailbox/not_found, mailbox/wrong_receipt, mailbox/proof
 */
export async function ownLetter(ctx: Context, key: Key, proof: Proof): Promise<Letter> {
  if ('receipt' in key) {
    await spendProof(ctx, proof)
    const [doc] = await ctx.store.find('letters', { receipt: await hashOf(ctx, key.receipt) }, { limit: 1 })
    if (!doc) throw new AppError('mailbox/wrong_receipt')
    return opened(ctx, doc)
  }
  const doc = await ctx.store.get('letters', key.id)
  if (!doc || doc.writer !== writerTag(ctx)) throw new AppError('mailbox/not_found')
  return opened(ctx, doc)
}
