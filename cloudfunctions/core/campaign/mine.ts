import { listMyGifts } from '../../../src/contract/campaign'
import { memberOf } from '../context'
import type { CampaignDoc, EntitlementDoc } from '../documents'
import { handle } from '../handler'
import { collectsOf } from './collects'
import { isSilent, wholeItem } from './item'
import { openLines, stateOf } from './outstanding'
import { phaseOf } from './phase'

/** What fits a phone; older ones are in the member's own data. */
const SHOWN = 20
const URGENCY = { claim: 0, choose: 1, none: 2 } as const

function todoOf(campaign: CampaignDoc, entitlement: EntitlementDoc, now: string): keyof typeof URGENCY {
  const phase = phaseOf(campaign, now)
  if (phase === 'handing' && entitlement.state !== 'waived' && openLines(entitlement).length > 0)
    return 'claim'
  return phase === 'choosing' && isSilent(campaign, entitlement) ? 'choose' : 'none'
}

/** What there is for the caller, what wants doing first, and for whom the caller may collect. */
export const mineHandler = handle(listMyGifts, async (ctx) => {
  const [entitlements, collects] = await Promise.all([
    ctx.store.find('entitlements', { member: memberOf(ctx)._id }),
    collectsOf(ctx),
  ])
  const ids = [...new Set(entitlements.map(({ campaign }) => campaign))]
  const campaigns = ids.length > 0 ? await ctx.store.find('campaigns', { _id: { in: ids } }) : []
  const gifts = entitlements.flatMap((entitlement) => {
    const campaign = campaigns.find(({ _id }) => _id === entitlement.campaign)
    if (campaign?.state !== 'open' && campaign?.state !== 'closed') return []
    const todo = todoOf(campaign, entitlement, ctx.now)
    return [
      {
        campaignId: campaign._id,
        title: campaign.title,
        phase: phaseOf(campaign, ctx.now),
        item: wholeItem(campaign, entitlement),
        state: stateOf(entitlement, ctx.now),
        opensAt: campaign.opensAt,
        due: todo === 'choose' ? campaign.choosesUntil : campaign.closesAt,
        todo,
        ...(entitlement.proxy && { proxy: entitlement.proxy.name }),
      },
    ]
  })
  const byUrgency = (a: (typeof gifts)[number], b: (typeof gifts)[number]) =>
    URGENCY[a.todo] - URGENCY[b.todo] || (a.due > b.due ? -1 : 1)
  return { gifts: gifts.sort(byUrgency).slice(0, SHOWN), collects }
})
