import type { Input } from '../../../src/contract/action'
import type { readLetter } from '../../../src/contract/mailbox'
import { AppError } from '../app-error'
import { accountOf, type Context } from '../context'
import { type Letter, opened, tag, type Writer } from './letters'
import { type Proof, spendProof } from './proof'
import { hashOf } from './receipts'

type Key = Input<typeof readLetter>['key']

/** By the person and not the account, so that a new phone still finds the letters. */
async function personOf(ctx: Context): Promise<string> {
  if (ctx.caller.member) return ctx.caller.member._id
  const binding = await ctx.store.get('bindings', accountOf(ctx))
  return binding?.member ?? ''
}

export const writerTag = async (ctx: Context): Promise<string> => tag(ctx, 'writer', await personOf(ctx))

export async function whoWrites(ctx: Context): Promise<Writer> {
  const { member } = ctx.caller
  const id = await personOf(ctx)
  if (member) {
    const department = await ctx.store.get('departments', member.department)
    return { id, isStudent: false, name: member.name, department: department?.name ?? '' }
  }
  const student = await ctx.store.get('students', id)
  return { id, isStudent: true, name: student?.name ?? '', department: `学生 ${student?.studentNo ?? ''}` }
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
  if (!doc || doc.writer !== (await writerTag(ctx))) throw new AppError('mailbox/not_found')
  return opened(ctx, doc)
}
