import type { Campaign } from '../../../src/contract/campaign'
import type { CampaignDoc } from '../documents'

export type Phase = typeof import('../../../src/contract/campaign').PHASES[number]
type Timing = Pick<Campaign, 'state' | 'choosesUntil' | 'opensAt' | 'closesAt'>

/** Where a campaign stands at an instant; both ends of the claim window are inside it. */
export function phaseOf({ state, choosesUntil, opensAt, closesAt }: Timing, now: string): Phase {
  if (state === 'draft' || state === 'publishing') return 'draft'
  if (state === 'closed') return 'closed'
  if (now < choosesUntil && now < opensAt) return 'choosing'
  if (now < opensAt) return 'waiting'
  return now <= closesAt ? 'handing' : 'ended'
}

/** Whether a choice can still be made; whoever has not chosen by then gets the default. */
export const choosing = (campaign: Pick<CampaignDoc, 'state' | 'choosesUntil'>, now: string): boolean =>
  campaign.state === 'open' && now < campaign.choosesUntil
