import { settleCorrection } from '../../../src/contract/identity'
import { dayOf } from '../../../src/contract/time'
import { AppError } from '../app-error'
import type { Context } from '../context'
import type { CorrectionDoc, MemberDoc } from '../documents'
import { handle } from '../handler'
import { record } from '../journal'
import { derived, move } from '../roster/membership'
import { pinyinOf } from '../roster/pinyin'
import { saveMember } from '../roster/write'
import { refuse } from './corrections'
import { LABELS } from './my-data'

/** The member as corrected; a correction of the department counts from today. */
async function corrected(ctx: Context, member: MemberDoc, { key, value }: CorrectionDoc): Promise<MemberDoc> {
  if (key === 'name') return { ...member, name: value, pinyin: pinyinOf(value) }
  if (key === 'birthday' || key === 'phone') return { ...member, [key]: value }
  if (key === 'joinedOn') {
    const [first, ...later] = member.spells
    const end = first?.to ?? null
    if (!first || (end !== null && value >= end)) refuse('入会日期不能晚于之后的变动')
    return { ...member, ...derived([{ ...first, from: value }, ...later]) }
  }
  const departments = await ctx.store.find('departments', {})
  const wanted = departments.find(({ name }) => name === value)
  if (!wanted) refuse('没有这个部门')
  return { ...member, ...derived(move(member.spells, wanted._id, dayOf(ctx.now))) }
}

/** In `exports`, since a new name needs the dictionary of pinyin, which `api` is too small for. */
export const settleHandler = handle(settleCorrection, async (ctx, { id, accept, reason }) => {
  if (!accept && !reason) refuse('请写明不采纳的原因')
  await ctx.store.transaction(async (tx) => {
    const doc = await tx.get('corrections', id)
    if (doc?.state !== 'open') throw new AppError('identity/settled')
    const member = await tx.get('members', doc.member)
    if (!member) throw new AppError('roster/not_found')
    if (accept) await saveMember(tx, await corrected(ctx, member, doc))
    await tx.set('corrections', { ...doc, state: accept ? 'accepted' : 'refused', reason })
    const event = accept ? 'identity.acceptCorrection' : 'identity.refuseCorrection'
    await record(ctx, event, member._id, [LABELS[doc.key], reason].filter(Boolean).join('：'), tx)
  })
  return { done: true as const }
})
