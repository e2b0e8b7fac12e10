import type { Mode } from '../../../src/contract/gift'
import { showFull } from '../../../src/contract/time'
import { goodsName, itemText, wholeItem } from '../campaign/item'
import type { CampaignDoc, ClaimEntry, EntitlementDoc } from '../documents'
import { groupBy } from '../group-by'
import type { Key } from './columns'

/**
 * The sign-off sheet (实名发放签领表) as finance and audit ask for it: one row a person, the total, three
 * signatures. Pure data; `workbook.ts` lays it out.
 */
export interface Sheet {
  department: string
  rows: Record<Key, string>[]
  /** Row sums by item, and how many claimed of how many entitled. */
  totals: string
}

const MODES: Record<Mode, string> = {
  self: '本人扫码',
  scan: '扫领取码',
  typed: '输领取码',
  search: '联络员登记',
  delivery: '上门',
  department: '部门发放',
  paper: '纸质补录',
}

const doneOf = (doc: EntitlementDoc): ClaimEntry[] => doc.claims.filter(({ state }) => state === 'done')
const piecesOf = (claims: readonly ClaimEntry[]): number =>
  claims.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0)

function statusOf({ state, explanation }: EntitlementDoc): string {
  if (state === 'waived') return `不领：${explanation?.reason ?? ''}`
  if (state === 'undelivered') return `未送达：${explanation?.reason ?? ''}`
  return '未领'
}

const NOTHING = { answer: '', mode: '', proxy: '', by: '', arrivedAt: '', signature: '' }

function rowOf(campaign: CampaignDoc, doc: EntitlementDoc, position: number): Record<Key, string> {
  const claims = doneOf(doc)
  const person = { no: String(position), staffNo: doc.staffNo, name: doc.name }
  if (claims.length === 0) {
    return { ...NOTHING, ...person, item: wholeItem(campaign, doc), quantity: '0', at: statusOf(doc) }
  }
  const each = (text: (claim: ClaimEntry) => string) =>
    [...new Set(claims.map(text))].filter(Boolean).join('；')
  // Two film tickets taken on two days are one item.
  const items = groupBy(
    claims.flatMap(({ lines }) => lines),
    ({ goods, option }) => `${goods} ${option}`,
  )
  const sums = [...items.values()].flatMap(([first, ...more]) =>
    first ? [{ ...first, quantity: more.reduce((sum, { quantity }) => sum + quantity, first.quantity) }] : [],
  )
  return {
    ...NOTHING,
    ...person,
    item: itemText(campaign, sums),
    quantity: String(piecesOf(claims)),
    at: each(({ happenedAt }) => showFull(happenedAt)),
    answer: each(({ answer }) => answer ?? ''),
    mode: each(({ mode, offline }) => `${MODES[mode]}${offline ? '（离线）' : ''}`),
    proxy: each(({ takenByName }) => takenByName ?? ''),
    by: each(({ actorName }) => actorName),
    arrivedAt: each(({ arrivedAt }) => showFull(arrivedAt)),
  }
}

function totalsOf(campaign: CampaignDoc, docs: readonly EntitlementDoc[]): string {
  const lines = docs.flatMap(doneOf).flatMap((claim) => claim.lines)
  const items = groupBy(lines, ({ goods, option }) => goodsName(campaign, goods, option))
  const sums = [...items].map(
    ([name, taken]) => `${name} ${taken.reduce((sum, { quantity }) => sum + quantity, 0)}`,
  )
  const claimed = docs.filter(({ state }) => state === 'claimed').length
  return `应领 ${docs.length} 人，已领 ${claimed} 人；合计 ${sums.join('、') || '0'}`
}

/** One sheet a department, in the order of the branch. */
export function sheetsOf(campaign: CampaignDoc, entitlements: readonly EntitlementDoc[]): Sheet[] {
  const sorted = [...entitlements].sort((a, b) => a.serial - b.serial)
  return [...groupBy(sorted, ({ departmentName }) => departmentName)].map(([department, docs]) => ({
    department,
    rows: docs.map((doc, i) => rowOf(campaign, doc, i + 1)),
    totals: totalsOf(campaign, docs),
  }))
}
