import { getCampaign, listCampaigns } from '../../../src/contract/campaign'
import { scopeOf } from '../access'
import { AppError } from '../app-error'
import type { Context } from '../context'
import type { CampaignDoc } from '../documents'
import { handle } from '../handler'
import { loadCampaign } from './load'
import { UNEXPLAINED } from './outstanding'
import { phaseOf } from './phase'
import { rightsOn } from './rights'

/** Drafts are the committee's own business. */
const visible = (ctx: Context, { state }: CampaignDoc): boolean =>
  scopeOf(ctx) === null || state === 'open' || state === 'closed'

/** Those in the caller's care who have neither claimed nor been explained. */
async function leftOf(ctx: Context, campaign: string): Promise<number> {
  const scope = scopeOf(ctx)
  const where = { campaign, state: { in: UNEXPLAINED } }
  return ctx.store.count('entitlements', scope ? { ...where, department: { in: scope } } : where)
}

const list = handle(listCampaigns, async (ctx) => {
  const all = await ctx.store.find('campaigns', {})
  const shown = all.filter((doc) => visible(ctx, doc)).sort((a, b) => (a.opensAt > b.opensAt ? -1 : 1))
  const campaigns = await Promise.all(
    shown.map(async (doc) => {
      const phase = phaseOf(doc, ctx.now)
      const [claimed, left] = await Promise.all([
        ctx.store.count('entitlements', { campaign: doc._id, state: 'claimed' }),
        phase === 'handing' || phase === 'ended' ? leftOf(ctx, doc._id) : null,
      ])
      const { _id: id, title, opensAt, closesAt, entitled } = doc
      return { id, title, phase, opensAt, closesAt, entitled, claimed, ...(left !== null && { left }) }
    }),
  )
  return { campaigns }
})

const get = handle(getCampaign, async (ctx, { id }) => {
  const [doc, departments] = await Promise.all([loadCampaign(ctx, id), ctx.store.find('departments', {})])
  if (!visible(ctx, doc)) throw new AppError('campaign/not_found')
  const { _id, createdAt, closedAt, ...campaign } = doc
  return {
    campaign: { ...campaign, id: _id },
    phase: phaseOf(doc, ctx.now),
    departments: departments
      .sort((a, b) => a.order - b.order)
      .map((department) => ({ id: department._id, name: department.name })),
    can: rightsOn(ctx, doc),
  }
})

export const readHandlers = [list, get]
