import { claimAtStation, lookAtStation } from '../../../src/contract/gift'
import { AppError } from '../app-error'
import { entitlementId } from '../campaign/freeze'
import { wholeItem } from '../campaign/item'
import { loadPublished } from '../campaign/load'
import { type Context, memberOf } from '../context'
import { handle } from '../handler'
import { claim } from './claim'
import { attemptAt, mayClaim, takenBy } from './may'
import { collectsFor } from './proxies'
import { keepingRefusals, type Scan } from './refused'
import { decodeScene, isLive } from './scene'
import { isOpen, sessionId, stationOf } from './session'

/**
 * Where a scanned scene leads: the liaison must have opened the station, and the code must be the current one.
 * @returns `why` it does not, if so
 */
async function placeOf(ctx: Context, text: string) {
  const { campaign: id, station: stationId, token } = decodeScene(text)
  const campaign = await loadPublished(ctx, id)
  const station = stationOf(campaign, stationId)
  const session = await ctx.store.get('sessions', sessionId(id, station.id))
  const why = (): 'gift/session_closed' | 'gift/stale_code' | null => {
    if (!isOpen(session, ctx.now)) return 'gift/session_closed'
    return token === null || isLive(session.secret, token, ctx.now) ? null : 'gift/stale_code'
  }
  return { campaign, station, live: token !== null, why: why() }
}

const wasTaken = async (ctx: Context, campaign: string, member: string, nonce: string): Promise<boolean> => {
  const doc = await ctx.store.get('entitlements', entitlementId(campaign, member))
  return doc?.claims.some((claim) => claim.nonce === nonce) ?? false
}

const look = handle(lookAtStation, async (ctx, { scene }) => {
  const me = memberOf(ctx)
  const { campaign, station, live, why } = await placeOf(ctx, scene)
  if (why) throw new AppError(why)
  const [own, others] = await Promise.all([
    ctx.store.get('entitlements', entitlementId(campaign._id, me._id)),
    collectsFor(ctx, campaign._id, me._id),
  ])
  if (!own && others.length === 0) throw new AppError('gift/not_eligible')
  return {
    campaignId: campaign._id,
    title: campaign.title,
    station: station.name,
    live,
    people: [...(own ? [own] : []), ...others].map((doc) => ({
      memberId: doc.member,
      name: doc.name,
      self: doc.member === me._id,
      item: wholeItem(campaign, doc),
      can: {
        claim: mayClaim(campaign, doc, attemptAt(station, ctx.now, { takenBy: takenBy(doc, me) }), ctx.now),
      },
    })),
    question: campaign.question,
  }
})

const tap = handle(claimAtStation, async (ctx, { scene, nonce, memberId, answer, quantity }) => {
  const me = memberOf(ctx)
  const wanted = memberId ?? me._id
  const { campaign: id } = decodeScene(scene)
  const scan: Scan = {
    campaign: id,
    // Refused taps cost nothing to repeat: one row a person and minute.
    key: `${me._id}-${ctx.now.slice(0, 16)}`,
    raw: scene,
    station: decodeScene(scene).station,
    offline: false,
    happenedAt: ctx.now,
    person: { member: wanted, department: wanted === me._id ? me.department : null },
  }
  return keepingRefusals(ctx, scan, async () => {
    const { campaign, station, live, why } = await placeOf(ctx, scene)
    // A printed code can be photographed and used from home: only the code on the liaison's screen counts.
    if (!live) throw new AppError('gift/stale_code')
    // What was carried out and never answered is answered, though the code has changed since.
    if (why && !(await wasTaken(ctx, id, wanted, nonce))) throw new AppError(why)
    const attempt = attemptAt(station, ctx.now, {
      takenBy: wanted === me._id ? null : { id: me._id, name: me.name },
      answer: answer ?? null,
      quantity: quantity ?? null,
    })
    return claim(ctx, campaign, wanted, nonce, attempt, campaign.twoStep)
  })
})

export const atStationHandlers = [look, tap]
