import { explainEntitlement } from '../../../src/contract/hand-over'
import { requireScope } from '../access'
import { AppError } from '../app-error'
import { entitlementId } from '../campaign/freeze'
import { openLines, stateOf } from '../campaign/outstanding'
import { memberOf } from '../context'
import { handle } from '../handler'
import { record } from '../journal'
import { earlier } from './judge'

/** Why an entitlement will not be claimed, or (with `open`) that it may be claimed after all. */
export const explainHandler = handle(explainEntitlement, async (ctx, input) => {
  const { campaignId, memberId, state, reason } = input
  const { _id: actor, name: actorName } = memberOf(ctx)
  await ctx.store.transaction(async (tx) => {
    const campaign = await tx.get('campaigns', campaignId)
    if (!campaign) throw new AppError('campaign/not_found')
    if (campaign.state === 'closed') throw new AppError('gift/closed')
    const doc = await tx.get('entitlements', entitlementId(campaignId, memberId))
    if (!doc) throw new AppError('gift/not_eligible')
    requireScope(ctx, doc.department)
    if (openLines(doc).length === 0) {
      throw new AppError('gift/already_claimed', earlier(campaign, doc.claims))
    }
    if (doc.state === state && doc.explanation?.reason === reason) return
    const explanation = state === 'open' ? null : { actor, actorName, at: ctx.now, reason }
    const next = { ...doc, explanation, state }
    await tx.set('entitlements', { ...next, state: stateOf(next, ctx.now) })
    if (state === 'open') await tx.update('campaigns', campaignId, { inc: { version: 1 } })
    await record(ctx, `gift.explain.${state}`, doc._id, reason, tx)
  })
  return { done: true as const }
})
