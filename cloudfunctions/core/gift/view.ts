import type { InferOutput } from 'valibot'
import type { claimView } from '../../../src/contract/gift'
import { AppError } from '../app-error'
import { effectiveOption, goodsOf, itemText } from '../campaign/item'
import type { Context } from '../context'
import type { CampaignDoc, ClaimEntry, EntitlementDoc } from '../documents'

export const stationName = (campaign: CampaignDoc, id: string | null): string =>
  campaign.stations.find((station) => station.id === id)?.name ?? '联络员处'

/** One entry of an entitlement as the pages show it. */
export const viewOf = (campaign: CampaignDoc, claim: ClaimEntry): InferOutput<typeof claimView> => ({
  no: claim.no,
  item: itemText(campaign, claim.lines),
  happenedAt: claim.happenedAt,
  arrivedAt: claim.arrivedAt,
  by: claim.actorName,
  station: stationName(campaign, claim.station),
  mode: claim.mode,
  takenBy: claim.takenByName,
  state: claim.state,
  annulled: claim.annulled && {
    by: claim.annulled.actorName,
    at: claim.annulled.at,
    reason: claim.annulled.reason,
  },
})

/** The goods of which somebody can choose a variant, and what is chosen. */
export const choicesOf = (campaign: CampaignDoc, { lines }: EntitlementDoc) =>
  lines.flatMap((line) => {
    const goods = goodsOf(campaign, line.goods)
    if (!goods || goods.options.length === 0) return []
    const { id, name, options } = goods
    return [
      { goods: id, name, options, chosen: effectiveOption(campaign, line), byDefault: line.option === null },
    ]
  })

/** The caller's own entitlement. @throws AppError gift/not_eligible */
export async function ownEntitlement(
  ctx: Context,
  campaign: string,
  member: string,
): Promise<EntitlementDoc> {
  const doc = await ctx.store.get('entitlements', `${campaign}:${member}`)
  if (!doc) throw new AppError('gift/not_eligible')
  return doc
}
