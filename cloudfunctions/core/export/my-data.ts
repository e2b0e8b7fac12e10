import { showNo } from '../../../src/contract/proposal'
import { exportMyData } from '../../../src/contract/roster'
import { dayOf, showFull } from '../../../src/contract/time'
import { memberOf } from '../context'
import { share } from '../files'
import { handle } from '../handler'
import { dataOf } from '../identity/my-data'
import { record } from '../journal'
import { limitByHour } from '../limit'
import { fileName } from './cells'
import { toTables } from './tables'

/** The caller's own record as a workbook (PIPL 45: the right to a copy). */
export const exportMyDataHandler = handle(exportMyData, async (ctx) => {
  await limitByHour(ctx, { what: 'roster.exportMyData', whose: memberOf(ctx)._id, most: 10 })
  const { fields, claims, vouchers, visits, proposals, signups, corrections } = await dataOf(ctx)
  const table = (name: string, header: string[], rows: string[][]) => ({
    name,
    columns: header.map((title) => ({ title, width: 24 })),
    rows,
  })
  const tables = [
    table(
      '我的资料',
      ['项目', '内容'],
      fields.map(({ label, value }) => [label, value]),
    ),
    table(
      '领取记录',
      ['批次', '物品', '状态', '时间'],
      claims.map(({ campaign, item, state, at }) => [campaign, item, state, at ? showFull(at) : '']),
    ),
    table(
      '我的券',
      ['种类', '名称', '状态', '发放日期'],
      vouchers.map(({ kind, title, state, on }) => [kind, title, state, on]),
    ),
    table(
      '慰问记录',
      ['日期', '慰问品或慰问金'],
      visits.map(({ on, what }) => [on, what]),
    ),
    table(
      '我的提案',
      ['编号', '标题', '身份', '状态'],
      proposals.map(({ id, title, role, state }) => [showNo(id), title, role, state]),
    ),
    table(
      '我的报名',
      ['种类', '名称', '状态', '填写的内容', '日期'],
      signups.map(({ kind, title, state, answers, on }) => [kind, title, state, answers, on]),
    ),
    table(
      '更正申请',
      ['项目', '更正为', '状态', '说明'],
      corrections.map(({ label, value, state, reason }) => [label, value, state, reason]),
    ),
  ]
  await record(ctx, 'roster.exportMyData', memberOf(ctx)._id)
  return share(ctx, fileName('我的资料', dayOf(ctx.now)), await toTables(tables))
})
