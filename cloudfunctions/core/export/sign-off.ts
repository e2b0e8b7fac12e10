import { signOffSheet } from '../../../src/contract/hand-over'
import { dayOf } from '../../../src/contract/time'
import { requireScope, scopeOf } from '../access'
import { AppError } from '../app-error'
import { loadPublished } from '../campaign/load'
import { share } from '../files'
import { handle } from '../handler'
import { record } from '../journal'
import type { Where } from '../store'
import { fileName } from './cells'
import { columnsWith } from './columns'
import { sheetsOf } from './sheet'
import { exportedBy } from './tables'
import { toWorkbook } from './workbook'

/** A liaison gets the own departments, the committee all; who exported it and what for is on the sheet. */
export const signOffHandler = handle(signOffSheet, async (ctx, input) => {
  const { campaignId, department, purpose, columns } = input
  const campaign = await loadPublished(ctx, campaignId)
  if (department) requireScope(ctx, department)
  const scope = department ? [department] : scopeOf(ctx)
  const where: Where = scope ? { campaign: campaignId, department: { in: scope } } : { campaign: campaignId }
  const sheets = sheetsOf(campaign, await ctx.store.find('entitlements', where))
  if (sheets.length === 0) throw new AppError('campaign/nobody_entitled')
  const exported = exportedBy(ctx, purpose)
  const frame = { title: campaign.title, exported, columns: columnsWith(columns) }
  const bytes = await toWorkbook(frame, sheets)
  await record(ctx, 'gift.signOffSheet', campaignId, purpose)
  const part = sheets.length === 1 ? [sheets[0]?.department ?? ''] : []
  return share(ctx, fileName('签领表', campaign.title, ...part, dayOf(ctx.now)), bytes)
})
