import { closeCampaign, reopenCampaign } from '../../../src/contract/campaign'
import { AppError } from '../app-error'
import type { Context } from '../context'
import { handle } from '../handler'
import { record } from '../journal'
import { loadCampaign } from './load'
import { UNEXPLAINED } from './outstanding'

const NAMED = 20

/** Entitlements that are neither claimed nor explained. */
export const unexplained = (ctx: Context, campaign: string, limit: number) =>
  ctx.store.find(
    'entitlements',
    { campaign, state: { in: UNEXPLAINED } },
    { order: [['_id', 'asc']], limit, fields: ['name', 'member'] },
  )

/**
 * Closes when every entitlement is claimed or explained. Whatever could open one again (undo, grant, taking an
 * explanation back) raises the campaign's version, so that a change after the count is noticed.
 */
const close = handle(closeCampaign, async (ctx, { id }) => {
  const counted = await loadCampaign(ctx, id)
  if (counted.state === 'closed') return { done: true as const }
  if (counted.state !== 'open') throw new AppError('campaign/not_open')
  const missing = await unexplained(ctx, id, NAMED)
  if (missing.length > 0) {
    throw new AppError('campaign/unexplained', { people: missing.map(({ name }) => name) })
  }
  await ctx.store.transaction(async (tx) => {
    const doc = await tx.get('campaigns', id)
    if (doc?.version !== counted.version) throw new AppError('campaign/changed_since')
    await tx.set('campaigns', { ...doc, state: 'closed', closedAt: ctx.now, version: doc.version + 1 })
    await record(ctx, 'campaign.close', id, '', tx)
  })
  return { done: true as const }
})

const reopen = handle(reopenCampaign, async (ctx, { id, reason }) => {
  await ctx.store.transaction(async (tx) => {
    const doc = await tx.get('campaigns', id)
    if (!doc) throw new AppError('campaign/not_found')
    if (doc.state !== 'closed') throw new AppError('campaign/not_closed')
    await tx.set('campaigns', { ...doc, state: 'open', closedAt: null, version: doc.version + 1 })
    await record(ctx, 'campaign.reopen', id, reason, tx)
  })
  return { done: true as const }
})

export const closeHandlers = [close, reopen]
