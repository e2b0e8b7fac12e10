import type { Station } from '../../../src/contract/campaign'
import { closeStation, openStation } from '../../../src/contract/station'
import { AppError } from '../app-error'
import { loadPublished } from '../campaign/load'
import { type Context, memberOf } from '../context'
import type { CampaignDoc, SessionDoc } from '../documents'
import { handle } from '../handler'
import { record } from '../journal'

/** A station that somebody forgot to close does not stay open overnight. */
const OPEN_FOR_MS = 12 * 3600_000

export const sessionId = (campaign: string, station: string): string => `${campaign}:${station}`

export const isOpen = (session: SessionDoc | null, now: string): session is SessionDoc =>
  session !== null &&
  session.closedAt === null &&
  Date.parse(now) - Date.parse(session.openedAt) < OPEN_FOR_MS

/** @throws AppError gift/invalid */
export function stationOf(campaign: CampaignDoc, id: string): Station {
  const station = campaign.stations.find((one) => one.id === id)
  if (!station) throw new AppError('gift/invalid')
  return station
}

/** @throws AppError gift/session_closed */
export async function openSession(ctx: Context, campaign: string, station: string): Promise<SessionDoc> {
  const session = await ctx.store.get('sessions', sessionId(campaign, station))
  if (!isOpen(session, ctx.now)) throw new AppError('gift/session_closed')
  return session
}

/** Opening an open station changes nothing: two liaisons at one table show the same code. */
const open = handle(openStation, async (ctx, { campaignId, stationId }) => {
  const campaign = await loadPublished(ctx, campaignId)
  if (campaign.state === 'closed') throw new AppError('gift/closed')
  const station = stationOf(campaign, stationId)
  const { _id: actor, name } = memberOf(ctx)
  await ctx.store.transaction(async (tx) => {
    const _id = sessionId(campaignId, station.id)
    if (isOpen(await tx.get('sessions', _id), ctx.now)) return
    await tx.set('sessions', {
      _id,
      campaign: campaignId,
      station: station.id,
      secret: ctx.randomId(32),
      openedBy: actor,
      openedByName: name,
      openedAt: ctx.now,
      closedAt: null,
    })
    await record(ctx, 'gift.openStation', _id, '', tx)
  })
  return { done: true as const }
})

const close = handle(closeStation, async (ctx, { campaignId, stationId }) => {
  const _id = sessionId(campaignId, stationId)
  await ctx.store.transaction(async (tx) => {
    const session = await tx.get('sessions', _id)
    if (!isOpen(session, ctx.now)) return
    await tx.set('sessions', { ...session, closedAt: ctx.now })
    await record(ctx, 'gift.closeStation', _id, '', tx)
  })
  return { done: true as const }
})

export const sessionHandlers = [open, close]
