import { confirmClaim, identify } from '../../../src/contract/hand-over'
import { AppError } from '../app-error'
import { wholeItem } from '../campaign/item'
import { loadPublished } from '../campaign/load'
import { remainingUses, stateOf } from '../campaign/outstanding'
import { unless } from '../can'
import type { Context } from '../context'
import type { CampaignDoc } from '../documents'
import { handle } from '../handler'
import { claim } from './claim'
import { attemptAt, refusalOf } from './may'
import { keepingRefusals, keepRefusal, type Scan } from './refused'
import { stationOf } from './session'
import { personBefore, requireReach } from './whom'

const placeOf = (campaign: CampaignDoc, id: string | undefined) => (id ? stationOf(campaign, id) : null)

/** Who shows this code, or was chosen from the list. A code that is refused is kept as a scan of its own. */
const recognise = handle(identify, async (ctx, input) => {
  const campaign = await loadPublished(ctx, input.campaignId)
  const scan: Scan = {
    campaign: campaign._id,
    key: ctx.randomId(),
    raw: input.code ?? '',
    station: input.stationId ?? null,
    offline: false,
    happenedAt: ctx.now,
    person: null,
  }
  const look = async () => {
    const found = await personBefore(ctx, campaign, input)
    await requireReach(ctx, found, input)
    return found
  }
  const doc = await (input.code ? keepingRefusals(ctx, scan, look) : look())
  const station = placeOf(campaign, input.stationId)
  const refusal = refusalOf(campaign, doc, attemptAt(station, ctx.now, { mode: 'scan' }), ctx.now)
  // Whoever waits for the confirmation is not turned away: the liaison confirms next.
  if (input.code && refusal && refusal.code !== 'gift/pending') {
    await keepRefusal(ctx, { ...scan, person: doc }, refusal)
  }
  return {
    memberId: doc.member,
    name: doc.name,
    department: doc.departmentName,
    item: wholeItem(campaign, doc),
    state: stateOf(doc, ctx.now),
    remaining: remainingUses(doc),
    proxy: doc.proxy && { memberId: doc.proxy.member, name: doc.proxy.name },
    question: campaign.question,
    can: { claim: unless(refusal?.code ?? null) },
    refusal: refusal && { code: refusal.code, message: refusal.message, details: refusal.details ?? {} },
  }
})

async function proxyNamed(ctx: Context, id: string | undefined) {
  const member = id ? await ctx.store.get('members', id) : null
  if (id && !member) throw new AppError('roster/not_found')
  return member && { id: member._id, name: member.name }
}

const confirm = handle(confirmClaim, async (ctx, input) => {
  const { campaignId, code, mode, nonce, pendingNo } = input
  if ((mode === 'scan' || mode === 'typed') && !code && pendingNo === undefined) {
    throw new AppError('system/invalid_input')
  }
  const happenedAt = input.happenedAt ?? ctx.now
  const scan: Scan = {
    campaign: campaignId,
    key: nonce,
    raw: code ?? input.memberId ?? '',
    station: input.stationId ?? null,
    offline: input.offline,
    happenedAt,
    person: null,
  }
  const campaign = await loadPublished(ctx, campaignId)
  return keepingRefusals(ctx, scan, async () => {
    const doc = await personBefore(ctx, campaign, input)
    scan.person = doc
    await requireReach(ctx, doc, input)
    const attempt = attemptAt(placeOf(campaign, input.stationId), happenedAt, {
      // Whoever tapped at the station claimed alone, even where the liaison has to confirm.
      mode: pendingNo === undefined ? mode : 'self',
      offline: input.offline,
      takenBy: await proxyNamed(ctx, input.takenBy),
      answer: input.answer ?? null,
      quantity: input.quantity ?? null,
      finishes: pendingNo ?? null,
    })
    return claim(ctx, campaign, doc.member, nonce, attempt)
  })
})

export const handOverHandlers = [recognise, confirm]
