import { type CondolenceDraft, saveCondolence } from '../../../src/contract/condolence'
import { dayOf } from '../../../src/contract/time'
import { AppError } from '../app-error'
import type { Context } from '../context'
import { handle } from '../handler'
import { record } from '../journal'
import type { Transaction } from '../store'
import { boardOf } from './approval'
import { callerId, caseToChange, stepped } from './cases'
import type { CondolenceDoc } from './documents'
import { isFromDonation } from './donation'
import { moveRefusal } from './moves'
import { newCase } from './new-case'

/** @throws AppError roster/not_found, condolence/future, condolence/not_yet_member */
async function requireOccasion(ctx: Context, tx: Transaction, { memberId, on }: CondolenceDraft) {
  const member = await tx.get('members', memberId)
  if (!member || member.anonymisedOn !== null) throw new AppError('roster/not_found')
  if (on > dayOf(ctx.now)) throw new AppError('condolence/future')
  if (on < member.joinedOn) throw new AppError('condolence/not_yet_member')
}

async function change(
  ctx: Context,
  tx: Transaction,
  doc: CondolenceDoc,
  draft: CondolenceDraft,
  nonce: string,
) {
  const refusal = moveRefusal(doc, 'save', callerId(ctx), await boardOf(tx, ctx.now))
  if (refusal) throw new AppError(refusal)
  const { memberId: member, ...fields } = draft
  const sameOccasion = member === doc.member && fields.reason === doc.reason && fields.on === doc.on
  if (isFromDonation(doc) && !sameOccasion) throw new AppError('condolence/from_donation')
  await tx.set('condolence_cases', stepped(ctx, doc, { member, ...fields }, { step: 'save', nonce }))
  await record(ctx, 'condolence.save', member, '', tx)
}

/** A new case is found again by the nonce of its first tap. */
export const saveHandler = handle(saveCondolence, async (ctx, { id, version, draft, nonce }) => {
  const _id = id ?? `v_${nonce}`
  await ctx.store.transaction(async (tx) => {
    if (!id && (await tx.get('condolence_cases', _id))) return
    await requireOccasion(ctx, tx, draft)
    if (!id) return newCase(ctx, tx, _id, draft, nonce)
    const doc = await caseToChange(tx, { id, version, nonce })
    if (doc) await change(ctx, tx, doc, draft, nonce)
  })
  return { id: _id }
})
