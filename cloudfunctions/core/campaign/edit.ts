import { type CampaignDraft, copyCampaign, removeDraft, saveCampaign } from '../../../src/contract/campaign'
import { addDays, dayOf, instantOf, timeOf } from '../../../src/contract/time'
import { AppError } from '../app-error'
import type { Context } from '../context'
import type { CampaignDoc } from '../documents'
import { handle } from '../handler'
import { record } from '../journal'
import { loadCampaign } from './load'
import { validateDraft } from './validate'

async function create(
  ctx: Context,
  draft: CampaignDraft,
  event: 'campaign.create' | 'campaign.copy',
): Promise<string> {
  const doc: CampaignDoc = {
    ...draft,
    _id: `c_${ctx.randomId(10)}`,
    state: 'draft',
    version: 1,
    createdAt: ctx.now,
    publishedAt: null,
    closedAt: null,
    entitled: 0,
  }
  if (!(await ctx.store.insert('campaigns', [doc]))) throw new AppError('system/busy')
  await record(ctx, event, doc._id)
  return doc._id
}

const save = handle(saveCampaign, async (ctx, { id, version, draft }) => {
  validateDraft(draft)
  const known = await ctx.store.find('departments', {}, { fields: ['_id'] })
  if (draft.departments.some((wanted) => known.every(({ _id }) => _id !== wanted))) {
    throw new AppError('campaign/bad_reference')
  }
  if (!id) return { id: await create(ctx, draft, 'campaign.create'), version: 1 }
  return ctx.store.transaction(async (tx) => {
    const doc = await tx.get('campaigns', id)
    if (!doc) throw new AppError('campaign/not_found')
    if (doc.state !== 'draft') throw new AppError('campaign/not_draft')
    if (doc.version !== version) throw new AppError('campaign/changed_since')
    await tx.set('campaigns', { ...doc, ...draft, version: version + 1 })
    await record(ctx, 'campaign.save', id, '', tx)
    return { id, version: version + 1 }
  })
})

/** The same hours and distances, counted from today: choosing goes on for as long as it did, at least a week. */
function movedToToday(old: CampaignDoc, now: string) {
  const day = 24 * 3600_000
  const daysBetween = (from: string, to: string) =>
    Math.max(0, Math.round((Date.parse(instantOf(dayOf(to))) - Date.parse(instantOf(dayOf(from)))) / day))
  const at = (base: string, days: number, like: string) => instantOf(addDays(dayOf(base), days), timeOf(like))
  const choosesUntil = at(now, Math.max(7, daysBetween(old.createdAt, old.choosesUntil)), old.choosesUntil)
  const opensAt = at(choosesUntil, Math.max(1, daysBetween(old.choosesUntil, old.opensAt)), old.opensAt)
  const closesAt = at(opensAt, Math.max(1, daysBetween(old.opensAt, old.closesAt)), old.closesAt)
  return { eligibleOn: dayOf(now), choosesUntil, opensAt, closesAt }
}

const copy = handle(copyCampaign, async (ctx, { id }) => {
  const old = await loadCampaign(ctx, id)
  const { _id, state, version, createdAt, publishedAt, closedAt, entitled, ...draft } = old
  // Limits on the day of joining belong to the old year: the committee sets them anew.
  const goods = draft.goods.map((one) => ({ ...one, joinedBy: null }))
  const title = `${draft.title.slice(0, 26)}（副本）`
  const copied = { ...draft, ...movedToToday(old, ctx.now), goods, title }
  return { id: await create(ctx, copied, 'campaign.copy') }
})

const remove = handle(removeDraft, async (ctx, { id }) => {
  await ctx.store.transaction(async (tx) => {
    const doc = await tx.get('campaigns', id)
    if (!doc) throw new AppError('campaign/not_found')
    if (doc.state !== 'draft') throw new AppError('campaign/not_draft')
    await tx.remove('campaigns', id)
    await record(ctx, 'campaign.removeDraft', id, '', tx)
  })
  return { done: true as const }
})

export const editHandlers = [save, copy, remove]
