import { remind } from '../../../src/contract/reminder'
import { dayOf } from '../../../src/contract/time'
import { scopeOf } from '../access'
import { AppError } from '../app-error'
import { loadPublished } from '../campaign/load'
import { phaseOf } from '../campaign/phase'
import { handle } from '../handler'
import { record } from '../journal'
import { claimOccasion, giftClaim } from './kinds/gift-claim'
import { planOccasion } from './plan'

/** By hand, at most once a day for each member; the next run sends it. The limits on reminders hold here as well. */
export const remindHandler = handle(remind, async (ctx, { campaignId }) => {
  const campaign = await loadPublished(ctx, campaignId)
  const phase = phaseOf(campaign, ctx.now)
  if (phase !== 'handing')
    throw new AppError(phase === 'ended' || phase === 'closed' ? 'gift/closed' : 'gift/not_open')
  const scope = scopeOf(ctx)
  const undone = new Set(await giftClaim.undone(ctx, campaignId))
  const docs = await ctx.store.find(
    'entitlements',
    scope ? { campaign: campaignId, department: { in: scope } } : { campaign: campaignId },
    { fields: ['member'] },
  )
  const members = docs.map(({ member }) => member).filter((member) => undone.has(member))
  const people = await planOccasion(
    ctx,
    giftClaim,
    claimOccasion(campaign, `day-${dayOf(ctx.now)}`),
    members,
    ctx.now,
  )
  if (people > 0) await record(ctx, 'reminder.remind', campaignId, `${people} 人`)
  return { people }
})
