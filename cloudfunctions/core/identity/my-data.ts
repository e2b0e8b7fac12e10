import { getMyData } from '../../../src/contract/identity'
import { dayOf } from '../../../src/contract/time'
import { VOUCHER_KINDS, VOUCHER_STATES } from '../../../src/contract/voucher'
import { wholeItem } from '../campaign/item'
import { stateOf } from '../campaign/outstanding'
import { visitsTo } from '../condolence/own'
import { type Context, memberOf } from '../context'
import type { CorrectionDoc, EntitlementDoc, MemberDoc } from '../documents'
import { handle } from '../handler'
import { proposalsOf } from '../proposal/mine'
import { signupsOf } from '../signup/my-data'
import { stateNow } from '../voucher/pool'
import { holdsOn } from './caller'

export const LABELS: Record<CorrectionDoc['key'] | 'staffNo' | 'posts', string> = {
  staffNo: '工号',
  name: '姓名',
  department: '部门',
  joinedOn: '入会日期',
  birthday: '生日',
  phone: '手机号',
  posts: '职务',
}
const STATES: Record<EntitlementDoc['state'], string> = {
  open: '未领',
  pending: '待确认',
  part: '领了一部分',
  claimed: '已领',
  waived: '已登记不领',
  undelivered: '已登记未送达',
}

async function fieldsOf(ctx: Context, member: MemberDoc) {
  const [department, seats] = await Promise.all([
    ctx.store.get('departments', member.department),
    ctx.store.find('seats', { holder: member._id }),
  ])
  const posts = seats.filter((seat) => holdsOn(seat, dayOf(ctx.now))).map(({ title }) => title)
  const field = (key: keyof typeof LABELS, value: string | null) => ({
    key,
    label: LABELS[key],
    value: value || '未记录',
    correctable: key !== 'staffNo' && key !== 'posts',
  })
  return [
    field('staffNo', member.staffNo),
    field('name', member.name),
    field('department', department?.name ?? ''),
    field('joinedOn', member.joinedOn),
    field('birthday', member.birthday),
    field('phone', member.phone),
    field('posts', posts.join('、') || '无'),
  ]
}

async function claimsOf(ctx: Context, member: string) {
  const entitlements = await ctx.store.find('entitlements', { member })
  const ids = [...new Set(entitlements.map(({ campaign }) => campaign))]
  const campaigns = ids.length > 0 ? await ctx.store.find('campaigns', { _id: { in: ids } }) : []
  return entitlements.flatMap((doc) => {
    const campaign = campaigns.find(({ _id }) => _id === doc.campaign)
    const last = doc.claims.findLast(({ state }) => state === 'done')
    return campaign
      ? [
          {
            campaign: campaign.title,
            item: wholeItem(campaign, doc),
            state: STATES[stateOf(doc, ctx.now)],
            at: last?.happenedAt ?? null,
          },
        ]
      : []
  })
}

/** Also what is void and what came in its place: all that is on record. */
async function vouchersOf(ctx: Context, member: string) {
  const vouchers = await ctx.store.find('vouchers', { member })
  const ids = [...new Set(vouchers.map(({ pool }) => pool))]
  const pools = ids.length > 0 ? await ctx.store.find('pools', { _id: { in: ids } }) : []
  return vouchers
    .sort((a, b) => (a.issuedAt > b.issuedAt ? -1 : 1))
    .flatMap((doc) => {
      const pool = pools.find(({ _id }) => _id === doc.pool)
      if (!pool) return []
      const state = VOUCHER_STATES[stateNow(pool, doc, ctx.now)]
      const { kind, title } = pool
      return [{ id: doc._id, kind: VOUCHER_KINDS[kind], title, state, on: dayOf(doc.issuedAt) }]
    })
}

/** Everything stored about the caller, for the page and for the export. Source: PIPL articles 44 to 46. */
export async function dataOf(ctx: Context) {
  const member = memberOf(ctx)
  const [fields, claims, vouchers, visits, proposals, signups, corrections] = await Promise.all([
    fieldsOf(ctx, member),
    claimsOf(ctx, member._id),
    vouchersOf(ctx, member._id),
    visitsTo(ctx, member._id),
    proposalsOf(ctx, member._id),
    signupsOf(ctx, member._id),
    ctx.store.find('corrections', { member: member._id }),
  ])
  return {
    fields,
    claims,
    vouchers,
    visits,
    proposals,
    signups,
    corrections: corrections
      .sort((a, b) => (a.at > b.at ? -1 : 1))
      .map(({ key, value, state, reason }) => ({ label: LABELS[key], value, state, reason })),
  }
}

export const myDataHandler = handle(getMyData, dataOf)
