import { getBoard } from '../../../src/contract/campaign'
import { showInstant } from '../../../src/contract/time'
import { inScope, scopeOf } from '../access'
import type { Context } from '../context'
import type { CampaignDoc, EntitlementDoc } from '../documents'
import { groupBy } from '../group-by'
import { handle } from '../handler'
import type { Where } from '../store'
import { openConflicts } from './conflicts'
import { effectiveOption, goodsOf, hasChoice, isSilent } from './item'
import { loadPublished } from './load'
import { stateOf, UNEXPLAINED } from './outstanding'
import { phaseOf } from './phase'
import { rightsOn } from './rights'
import { timelineOf } from './timeline'

type Row = Pick<
  EntitlementDoc,
  'member' | 'name' | 'department' | 'departmentName' | 'state' | 'lines' | 'lastStation' | 'claims'
>
const FIELDS = [
  'member',
  'name',
  'department',
  'departmentName',
  'state',
  'lines',
  'lastStation',
  'serial',
  'claims',
  'explanation',
] as const

/** The entitlements that the caller may see, in the order of the sheet; a tap that lapsed no longer waits. */
async function rowsFor(ctx: Context, campaign: string): Promise<Row[]> {
  const scope = scopeOf(ctx)
  const where: Where = scope ? { campaign, department: { in: scope } } : { campaign }
  const rows = await ctx.store.find('entitlements', where, { fields: FIELDS })
  return rows.sort((a, b) => a.serial - b.serial).map((row) => ({ ...row, state: stateOf(row, ctx.now) }))
}

const shareOf = (rows: readonly Row[]) => {
  const inState = (state: Row['state']) => rows.filter((row) => row.state === state).length
  return {
    entitled: rows.length,
    claimed: inState('claimed'),
    pending: inState('pending'),
    waived: inState('waived'),
    undelivered: inState('undelivered'),
    open: inState('open') + inState('part'),
  }
}

function byDepartment(rows: readonly Row[]) {
  const groups = groupBy(rows, ({ department }) => department)
  return [...groups].map(([id, own]) => ({ id, name: own[0]?.departmentName ?? '', ...shareOf(own) }))
}

/** Pieces to order for each goods × option × department; whoever chose nothing counts under the default. */
function ordersOf(campaign: CampaignDoc, rows: readonly Row[]) {
  const orders = new Map<
    string,
    { goods: string; option: string; department: string; quantity: number; silent: number }
  >()
  for (const { departmentName, lines } of rows) {
    for (const line of lines) {
      const goods = goodsOf(campaign, line.goods)
      const optionId = effectiveOption(campaign, line)
      const option = goods?.options.find(({ id }) => id === optionId)?.name ?? ''
      const key = `${line.goods}|${optionId}|${departmentName}`
      const order = orders.get(key) ?? {
        goods: goods?.name ?? '',
        option,
        department: departmentName,
        quantity: 0,
        silent: 0,
      }
      const pieces = line.quantity * line.uses
      order.quantity += pieces
      if (goods?.options.length && line.option === null) order.silent += pieces
      orders.set(key, order)
    }
  }
  return [...orders.values()]
}

/** 「综合办：张三、李四」, a line a department. */
const namesOf = (rows: readonly Row[]): string[] =>
  [...groupBy(rows, ({ departmentName }) => departmentName)].map(
    ([name, people]) => `${name}：${people.map((row) => row.name).join('、')}`,
  )

/** Text for the chat group while a choice is open; the last line says what becomes of the silent. */
function choosingText(campaign: CampaignDoc, rows: readonly Row[]): string {
  const lines = namesOf(rows.filter((row) => isSilent(campaign, row)))
  return lines.length === 0
    ? `【${campaign.title}】大家都选好了，谢谢！`
    : [
        `【${campaign.title}】还没选的同事：`,
        ...lines,
        `请在 ${showInstant(campaign.choosesUntil)} 前选好，没有选的按默认发放。`,
      ].join('\n')
}

/** Text for the chat group: how far it is, and who is still missing, by department. */
function groupText(campaign: CampaignDoc, rows: readonly Row[], now: string): string {
  if (phaseOf(campaign, now) === 'choosing' && hasChoice(campaign)) return choosingText(campaign, rows)
  const { entitled, claimed } = shareOf(rows)
  const lines = namesOf(rows.filter(({ state }) => UNEXPLAINED.includes(state)))
  const head = `【${campaign.title}】已领 ${claimed}/${entitled}`
  return lines.length === 0
    ? `${head}，全部办结，谢谢大家！`
    : [`${head}，还没领的同事：`, ...lines, `请在 ${showInstant(campaign.closesAt)} 前领取。`].join('\n')
}

/** When somebody had claimed all: the last hand-over that stands. */
const claimedAt = ({ claims }: Row): string[] =>
  claims
    .filter(({ state }) => state === 'done')
    .map(({ happenedAt }) => happenedAt)
    .sort()
    .slice(-1)

export const boardHandler = handle(getBoard, async (ctx, { id }) => {
  const campaign = await loadPublished(ctx, id)
  const [rows, conflicts] = await Promise.all([rowsFor(ctx, id), openConflicts(ctx, id)])
  const { close, reopen } = rightsOn(ctx, campaign)
  const claimed = rows.filter(({ state }) => state === 'claimed')
  const claimedIn = (station: string | null) =>
    claimed.filter(({ lastStation }) => lastStation === station).length
  const stations = campaign.stations.map((one) => ({
    id: one.id,
    name: one.name,
    claimed: claimedIn(one.id),
  }))
  return {
    title: campaign.title,
    phase: phaseOf(campaign, ctx.now),
    total: shareOf(rows),
    departments: byDepartment(rows),
    stations: [...stations, { id: '-', name: '部门发放、上门', claimed: claimedIn(null) }],
    timeline: timelineOf(claimed.flatMap(claimedAt)),
    orders: ordersOf(campaign, rows),
    missing: rows
      .filter(({ state }) => UNEXPLAINED.includes(state))
      .map(({ member, name, departmentName }) => ({ memberId: member, name, department: departmentName })),
    text: groupText(campaign, rows, ctx.now),
    conflicts: conflicts.filter(({ department }) => department === null || inScope(ctx, department)).length,
    can: { close, reopen },
  }
})
