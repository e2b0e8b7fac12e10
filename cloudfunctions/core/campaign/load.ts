import { AppError } from '../app-error'
import type { Context } from '../context'
import type { CampaignDoc } from '../documents'

/** @throws AppError campaign/not_found */
export async function loadCampaign(ctx: Context, id: string): Promise<CampaignDoc> {
  const campaign = await ctx.store.get('campaigns', id)
  if (!campaign) throw new AppError('campaign/not_found')
  return campaign
}

/** A campaign that has entitlements. @throws AppError campaign/not_found, campaign/not_open */
export async function loadPublished(ctx: Context, id: string): Promise<CampaignDoc> {
  const campaign = await loadCampaign(ctx, id)
  if (campaign.state === 'draft' || campaign.state === 'publishing') throw new AppError('campaign/not_open')
  return campaign
}
