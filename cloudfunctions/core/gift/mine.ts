import { chooseGift, getMyGift, reissueCode } from '../../../src/contract/gift'
import { AppError } from '../app-error'
import { entitlementId } from '../campaign/freeze'
import { wholeItem } from '../campaign/item'
import { loadPublished } from '../campaign/load'
import { openLines, remainingUses, stateOf } from '../campaign/outstanding'
import { choosing, phaseOf } from '../campaign/phase'
import { memberOf } from '../context'
import { handle } from '../handler'
import { record } from '../journal'
import { limitByHour } from '../limit'
import { claimCode } from './claim-code'
import { attemptAt, mayAuthorise, mayChoose, mayClaim } from './may'
import { collectsFor } from './proxies'
import { choicesOf, ownEntitlement, viewOf } from './view'

const mine = handle(getMyGift, async (ctx, { campaignId }) => {
  const me = memberOf(ctx)
  const [campaign, doc, others] = await Promise.all([
    loadPublished(ctx, campaignId),
    ownEntitlement(ctx, campaignId, me._id),
    collectsFor(ctx, campaignId, me._id),
  ])
  return {
    title: campaign.title,
    note: campaign.note,
    phase: phaseOf(campaign, ctx.now),
    state: stateOf(doc, ctx.now),
    item: wholeItem(campaign, doc),
    remaining: remainingUses(doc),
    choices: choicesOf(campaign, doc),
    choosesUntil: campaign.choosesUntil,
    opensAt: campaign.opensAt,
    closesAt: campaign.closesAt,
    stations: campaign.stations.map(({ id, name, place }) => ({ id, name, place })),
    claims: doc.claims.map((claim) => viewOf(campaign, claim)),
    code: openLines(doc).length > 0 && campaign.state === 'open' ? claimCode(ctx.sign, doc) : null,
    proxy: doc.proxy && { memberId: doc.proxy.member, name: doc.proxy.name, reason: doc.proxy.reason },
    collectsFor: others.map(({ member, name }) => ({ memberId: member, name })),
    can: {
      choose: mayChoose(campaign, ctx.now),
      claim: mayClaim(campaign, doc, attemptAt(null, ctx.now), ctx.now),
      authorise: mayAuthorise(campaign, doc),
    },
  }
})

const choose = handle(chooseGift, async (ctx, { campaignId, choices }) => {
  const campaign = await loadPublished(ctx, campaignId)
  if (!choosing(campaign, ctx.now)) throw new AppError('gift/choice_closed')
  await ctx.store.transaction(async (tx) => {
    const doc = await tx.get('entitlements', entitlementId(campaignId, memberOf(ctx)._id))
    if (!doc) throw new AppError('gift/not_eligible')
    const offered = choicesOf(campaign, doc)
    for (const [goods, option] of Object.entries(choices)) {
      const fits = offered.find((one) => one.goods === goods)?.options.some(({ id }) => id === option)
      if (!fits) throw new AppError('system/invalid_input')
    }
    const lines = doc.lines.map((line) => ({ ...line, option: choices[line.goods] ?? line.option }))
    await tx.set('entitlements', { ...doc, lines })
    await record(ctx, 'gift.choose', doc._id, '', tx)
  })
  return { done: true as const }
})

const reissue = handle(reissueCode, async (ctx, { campaignId }) => {
  await limitByHour(ctx, { what: 'gift.reissueCode', whose: memberOf(ctx)._id, most: 10 })
  await loadPublished(ctx, campaignId)
  const id = entitlementId(campaignId, memberOf(ctx)._id)
  return ctx.store.transaction(async (tx) => {
    const doc = await tx.get('entitlements', id)
    if (!doc) throw new AppError('gift/not_eligible')
    const next = { ...doc, codeVersion: doc.codeVersion + 1 }
    await tx.set('entitlements', next)
    await record(ctx, 'gift.reissueCode', id, '', tx)
    return { code: claimCode(ctx.sign, next) }
  })
})

export const mineHandlers = [mine, choose, reissue]
