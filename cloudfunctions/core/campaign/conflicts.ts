import { listConflicts, settleConflict } from '../../../src/contract/campaign'
import type { ErrorCode } from '../../../src/contract/errors'
import { ERRORS } from '../../../src/contract/errors'
import { refusalFacts } from '../../../src/contract/refusal'
import { inScope, requireScope } from '../access'
import { AppError } from '../app-error'
import type { Context } from '../context'
import { handle } from '../handler'
import { record } from '../journal'

const isCode = (code: string): code is ErrorCode => code in ERRORS

/** What was handed over without signal and then refused by the server, until somebody has settled it. */
export async function openConflicts(ctx: Context, campaign: string) {
  const refused = await ctx.store.find('refusals', { campaign, offline: true })
  return refused.filter(({ settled }) => settled === null)
}

const list = handle(listConflicts, async (ctx, { id }) => {
  const open = (await openConflicts(ctx, id)).filter(
    ({ department }) => department === null || inScope(ctx, department),
  )
  const members = [...new Set(open.map(({ member }) => member).filter((member) => member !== null))]
  const entitlements = members.length
    ? await ctx.store.find('entitlements', { _id: { in: members.map((member) => `${id}:${member}`) } })
    : []
  const personOf = (member: string | null) => entitlements.find((doc) => doc.member === member)
  return {
    conflicts: open
      .sort((a, b) => (a.happenedAt < b.happenedAt ? -1 : 1))
      .map((doc) => ({
        id: doc._id,
        name: personOf(doc.member)?.name ?? '不在名单里的人',
        department: personOf(doc.member)?.departmentName ?? '',
        reason: isCode(doc.reason) ? ERRORS[doc.reason] : doc.reason,
        happenedAt: doc.happenedAt,
        arrivedAt: doc.arrivedAt,
        by: doc.actorName,
        first: refusalFacts({ code: doc.reason, message: '', details: doc.details }).join('；'),
      })),
  }
})

const settle = handle(settleConflict, async (ctx, { id, note }) => {
  await ctx.store.transaction(async (tx) => {
    const doc = await tx.get('refusals', id)
    if (!doc) throw new AppError('campaign/not_found')
    if (doc.department) requireScope(ctx, doc.department)
    if (doc.settled) throw new AppError('campaign/settled')
    const settled = { actor: ctx.caller.member?.name ?? '', at: ctx.now, note }
    await tx.set('refusals', { ...doc, settled })
    await record(ctx, 'campaign.settleConflict', id, note, tx)
  })
  return { done: true as const }
})

export const conflictHandlers = [list, settle]
