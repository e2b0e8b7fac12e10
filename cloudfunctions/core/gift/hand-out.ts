import { listHandOut } from '../../../src/contract/hand-over'
import { requireScope, visibleDepartments } from '../access'
import { AppError } from '../app-error'
import { itemText, wholeItem } from '../campaign/item'
import { loadPublished } from '../campaign/load'
import { mostAtOnce, openLines, stateOf } from '../campaign/outstanding'
import { phaseOf } from '../campaign/phase'
import { unless } from '../can'
import type { Context } from '../context'
import type { CampaignDoc, EntitlementDoc } from '../documents'
import { handle } from '../handler'
import { undoableOnList } from './undo'
import { viewOf } from './view'

const rowOf = (ctx: Context, campaign: CampaignDoc, doc: EntitlementDoc) => ({
  memberId: doc.member,
  name: doc.name,
  pinyin: doc.pinyin,
  staffNo: doc.staffNo,
  department: doc.departmentName,
  item: wholeItem(campaign, doc),
  rest: itemText(
    campaign,
    openLines(doc).map((line) => ({ ...line, quantity: line.quantity * (line.uses - line.used) })),
  ),
  state: stateOf(doc, ctx.now),
  most: mostAtOnce(doc),
  proxy: doc.proxy && { memberId: doc.proxy.member, name: doc.proxy.name },
  claims: doc.claims.map((claim) => ({
    ...viewOf(campaign, claim),
    undoable: campaign.state === 'open' && undoableOnList(ctx, claim, ctx.now),
  })),
  explanation: doc.explanation?.reason ?? '',
})

/** One department at a time: what a liaison holds in the hand at the doors. */
export const handOutHandler = handle(listHandOut, async (ctx, { campaignId, department }) => {
  const [campaign, departments] = await Promise.all([loadPublished(ctx, campaignId), visibleDepartments(ctx)])
  const wanted = department ?? ctx.caller.departments[0] ?? departments[0]?.id
  if (!wanted) throw new AppError('roster/other_department')
  requireScope(ctx, wanted)
  const docs = await ctx.store.find('entitlements', { campaign: campaignId, department: wanted })
  const phase = phaseOf(campaign, ctx.now)
  const before = phase === 'choosing' || phase === 'waiting'
  return {
    title: campaign.title,
    phase,
    department: wanted,
    departments,
    stations: campaign.stations.map(({ id, name }) => ({ id, name })),
    question: campaign.question,
    rows: docs.sort((a, b) => a.serial - b.serial).map((doc) => rowOf(ctx, campaign, doc)),
    can: {
      handOut: unless(before ? 'gift/not_open' : phase === 'handing' ? null : 'gift/closed'),
      paper: unless(before ? 'gift/not_open' : phase === 'closed' ? 'gift/closed' : null),
      explain: unless(phase === 'closed' ? 'gift/closed' : null),
    },
  }
})
