import { grantEntitlement, publishCampaign } from '../../../src/contract/campaign'
import { dayOf } from '../../../src/contract/time'
import { AppError } from '../app-error'
import type { Context } from '../context'
import type { CampaignDoc, EntitlementDoc } from '../documents'
import { handle } from '../handler'
import { record } from '../journal'
import { departmentOn } from '../roster/membership'
import { entitle, freeze } from './freeze'
import { loadCampaign, loadPublished } from './load'
import { stockId } from './stock'

const BATCH = 100
/** Somebody else may publish at the same moment; each round sees what the other has written. */
const ROUNDS = 8

async function begin(ctx: Context, id: string): Promise<CampaignDoc> {
  return ctx.store.transaction(async (tx) => {
    const doc = await tx.get('campaigns', id)
    if (!doc) throw new AppError('campaign/not_found')
    if (doc.state !== 'draft') return doc
    const next: CampaignDoc = { ...doc, state: 'publishing', version: doc.version + 1 }
    await tx.set('campaigns', next)
    return next
  })
}

const existing = (ctx: Context, campaign: string) =>
  ctx.store.find('entitlements', { campaign }, { fields: ['member', 'serial'] })

/** Writes what is missing until nothing is missing: a publish that broke off is completed by the next. */
async function writeEntitlements(ctx: Context, campaign: CampaignDoc) {
  const [members, departments] = await Promise.all([
    ctx.store.find('members', {}),
    ctx.store.find('departments', {}),
  ])
  for (let round = 0; round < ROUNDS; round++) {
    const written = await existing(ctx, campaign._id)
    const have = new Set(written.map(({ member }) => member))
    const last = Math.max(0, ...written.map(({ serial }) => serial))
    const open = members.filter(({ _id }) => !have.has(_id))
    const missing = freeze(campaign, open, departments, last + 1)
    if (missing.length === 0) return
    for (let at = 0; at < missing.length; at += BATCH) {
      if (!(await ctx.store.insert('entitlements', missing.slice(at, at + BATCH)))) break
    }
  }
  throw new AppError('system/busy')
}

/**
 * Opens the campaign with the number of its entitlements. Whoever publishes at the same moment may have read a newer
 * roster and write more after the count: each counts once more when done, and the version tells who was overtaken.
 */
async function open(ctx: Context, id: string): Promise<number> {
  for (let round = 0; round < ROUNDS; round++) {
    const { version } = await loadCampaign(ctx, id)
    const entitled = await ctx.store.count('entitlements', { campaign: id })
    const counted = await ctx.store.transaction(async (tx) => {
      const doc = await tx.get('campaigns', id)
      if (doc?.version !== version) return false
      if (doc.state === 'publishing' && entitled > 0) {
        for (const line of doc.stock) {
          const _id = stockId(id, line.pile, line.goods, line.option)
          await tx.set('stock', { ...line, _id, campaign: id, left: line.received })
        }
        const opened = { ...doc, state: 'open' as const, publishedAt: ctx.now, entitled }
        await tx.set('campaigns', { ...opened, version: version + 1 })
        await record(ctx, 'campaign.publish', id, '', tx)
      } else if (doc.entitled !== entitled) {
        await tx.set('campaigns', { ...doc, entitled, version: version + 1 })
      }
      return true
    })
    if (counted) return entitled
  }
  throw new AppError('system/busy')
}

const publish = handle(publishCampaign, async (ctx, { id }) => {
  const draft = await loadCampaign(ctx, id)
  if (draft.state === 'open') return { entitled: draft.entitled }
  if (draft.state === 'closed') throw new AppError('campaign/not_draft')
  await writeEntitlements(ctx, await begin(ctx, id))
  const entitled = await open(ctx, id)
  if (entitled === 0) {
    await ctx.store.update('campaigns', id, { set: { state: 'draft' } })
    throw new AppError('campaign/nobody_entitled')
  }
  return { entitled }
})

/** Adds one entitlement under the next free serial, to a campaign that is still open. */
async function addEntitlement(
  ctx: Context,
  id: string,
  make: (serial: number) => EntitlementDoc,
  reason: string,
) {
  const { _id } = make(0)
  await ctx.store.transaction(async (tx) => {
    const campaign = await tx.get('campaigns', id)
    if (campaign?.state !== 'open') throw new AppError('gift/closed')
    if (await tx.get('entitlements', _id)) throw new AppError('campaign/already_entitled')
    // The campaign goes first: whoever grants or closes at the same moment meets a conflict here, so that nobody
    // else draws the serial below.
    const { entitled, version } = campaign
    await tx.set('campaigns', { ...campaign, entitled: entitled + 1, version: version + 1 })
    const [newest] = await ctx.store.find(
      'entitlements',
      { campaign: id },
      { order: [['serial', 'desc']], limit: 1, fields: ['serial'] },
    )
    await tx.set('entitlements', make((newest?.serial ?? 0) + 1))
    await record(ctx, 'campaign.grant', _id, reason, tx)
  })
}

const grant = handle(grantEntitlement, async (ctx, { id, memberId, reason }) => {
  const campaign = await loadPublished(ctx, id)
  const member = await ctx.store.get('members', memberId)
  const departmentId = member && departmentOn(member, dayOf(ctx.now))
  const department = departmentId ? await ctx.store.get('departments', departmentId) : null
  if (!member || !department) throw new AppError('roster/not_found')
  // Whoever is granted an entitlement by name gets all of it, whenever they joined.
  const whole = { ...campaign, goods: campaign.goods.map((goods) => ({ ...goods, joinedBy: null })) }
  await addEntitlement(ctx, id, (serial) => entitle(whole, member, department, serial, reason), reason)
  return { done: true as const }
})

export const publishHandlers = [publish, grant]
