import { encodeScene } from '../../../src/contract/scene'
import { watchStation } from '../../../src/contract/station'
import { goodsName, itemText } from '../campaign/item'
import { loadPublished } from '../campaign/load'
import { handedOutAt, isWaiting } from '../campaign/outstanding'
import { isLow } from '../campaign/stock'
import type { CampaignDoc, EntitlementDoc, StockDoc } from '../documents'
import { handle } from '../handler'
import { liveToken } from './scene'
import { isOpen, sessionId, stationOf } from './session'
import { undoableAt } from './undo'

const RECENT = 10

const waitingAt = (campaign: CampaignDoc, docs: readonly EntitlementDoc[], now: string) =>
  docs.flatMap((doc) =>
    doc.claims
      .filter((claim) => isWaiting(claim, now))
      .map((claim) => ({
        memberId: doc.member,
        no: claim.no,
        name: doc.name,
        department: doc.departmentName,
        item: itemText(campaign, claim.lines),
        at: claim.happenedAt,
      })),
  )

function recentAt(campaign: CampaignDoc, docs: readonly EntitlementDoc[], station: string, now: string) {
  return docs.flatMap((doc) => {
    const claim = doc.claims.findLast((one) => one.station === station && one.state === 'done')
    if (!claim) return []
    return [
      {
        memberId: doc.member,
        no: claim.no,
        name: doc.name,
        item: itemText(campaign, claim.lines),
        at: claim.happenedAt,
        undoable: undoableAt(claim, station, now),
      },
    ]
  })
}

const stockView = (campaign: CampaignDoc, docs: readonly StockDoc[]) =>
  docs.map((doc) => ({
    name: goodsName(campaign, doc.goods, doc.option),
    left: doc.left,
    low: isLow(doc),
  }))

export const watchHandler = handle(watchStation, async (ctx, { campaignId, stationId }) => {
  const campaign = await loadPublished(ctx, campaignId)
  const station = stationOf(campaign, stationId)
  const here = { campaign: campaignId, lastStation: stationId }
  const [session, waiting, recent, stock] = await Promise.all([
    ctx.store.get('sessions', sessionId(campaignId, stationId)),
    ctx.store.find('entitlements', { ...here, state: 'pending' }),
    ctx.store.find('entitlements', here, { order: [['lastAt', 'desc']], limit: RECENT }),
    ctx.store.find('stock', { campaign: campaignId }),
  ])
  const live = isOpen(session, ctx.now) ? liveToken(session.secret, ctx.now) : null
  const printed = { campaign: campaignId, station: stationId, token: null }
  return {
    title: campaign.title,
    station: station.name,
    open: live !== null,
    openedBy: live ? (session?.openedByName ?? '') : '',
    printed: encodeScene(printed),
    scene: live && encodeScene({ ...printed, token: live.token }),
    renewAt: live?.renewAt ?? null,
    pending: waitingAt(campaign, waiting, ctx.now),
    recent: recentAt(campaign, recent, stationId, ctx.now),
    stock: stockView(
      campaign,
      stock.filter(({ pile, goods }) => pile === station.pile && handedOutAt(station, goods)),
    ),
  }
})
