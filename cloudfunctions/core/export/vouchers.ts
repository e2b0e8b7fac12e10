import { dayOf, showFull } from '../../../src/contract/time'
import { exportVouchers, VOUCHER_STATES, voucherSheet } from '../../../src/contract/voucher'
import { AppError } from '../app-error'
import { share } from '../files'
import { groupBy } from '../group-by'
import { handle } from '../handler'
import { record } from '../journal'
import type { PoolDoc, VoucherDoc } from '../voucher/documents'
import { loadPool, stateNow } from '../voucher/pool'
import { fileName } from './cells'
import { columnsWith } from './columns'
import type { Sheet } from './sheet'
import { exportedBy, toTables } from './tables'
import { toWorkbook } from './workbook'

const HEADER = [
  '券码',
  '密码',
  '状态',
  '工号',
  '姓名',
  '部门',
  '发放时间',
  '首次查看',
  '核销时间',
  '核销人',
  '作废原因',
]

/** Every code of a pool and what became of it; codes that nobody has can be given back to the shop. */
export const exportVouchersHandler = handle(exportVouchers, async (ctx, { poolId, only, purpose }) => {
  const pool = await loadPool(ctx, poolId)
  const [codes, vouchers] = await Promise.all([
    ctx.store.find('codes', { pool: poolId }),
    ctx.store.find('vouchers', { pool: poolId }),
  ])
  const owned = new Map(codes.map((code) => [code._id, code]))
  const issued = vouchers.map((doc) => {
    const code = owned.get(doc.code ?? '')
    const state = stateNow(pool, doc, ctx.now)
    const { redeemed, voided } = doc
    const times = [doc.issuedAt, doc.revealedAt, redeemed?.at].map((at) => (at ? showFull(at) : ''))
    return {
      state,
      cells: [
        code?.code ?? '（未查看）',
        code?.password ?? '',
        VOUCHER_STATES[state],
        doc.staffNo,
        doc.name,
        doc.departmentName,
        ...times,
        redeemed?.actorName ?? '',
        voided?.reason ?? '',
      ],
    }
  })
  const unused = codes
    .filter(({ state }) => state === 'free')
    .map(({ code, password }) => ({ state: 'unused' as const, cells: [code, password, '未发'] }))
  const rows = [...issued, ...unused].filter(({ state }) => only === null || state === only)
  const table = {
    name: '券码',
    columns: HEADER.map((title) => ({ title })),
    rows: rows.map(({ cells }) => cells),
    foot: exportedBy(ctx, purpose),
  }
  await record(ctx, 'voucher.export', poolId, purpose)
  return share(ctx, fileName('券码', pool.title, dayOf(ctx.now)), await toTables([table]))
})

/** One row a person, whatever became of each voucher; a void one was not received. */
function rowOf(
  pool: PoolDoc,
  own: readonly VoucherDoc[],
  position: number,
  now: string,
): Sheet['rows'][number] {
  const [first] = own
  const valid = own.filter(({ state }) => state !== 'void')
  const states = groupBy(valid, (doc) => VOUCHER_STATES[stateNow(pool, doc, now)])
  const received = valid.flatMap(({ revealedAt }) => revealedAt ?? []).sort()[0]
  return {
    no: String(position),
    staffNo: first?.staffNo ?? '',
    name: first?.name ?? '',
    item: `${pool.title}（面值 ${pool.value / 100} 元）`,
    quantity: String(valid.length),
    at: received ? showFull(received) : '未查看',
    answer: '',
    mode: [...states].map(([label, docs]) => `${label} ${docs.length}`).join('、'),
    proxy: '',
    by: first?.issuedBy ?? '',
    arrivedAt: '',
    signature: '',
  }
}

/** The sign-off sheet of gifts, for vouchers: one sheet a department. */
export const voucherSheetHandler = handle(voucherSheet, async (ctx, { poolId, purpose }) => {
  const pool = await loadPool(ctx, poolId)
  const vouchers = await ctx.store.find('vouchers', { pool: poolId })
  if (vouchers.length === 0) throw new AppError('voucher/none_issued')
  const sheets = [...groupBy(vouchers, ({ departmentName }) => departmentName)].map(([department, docs]) => {
    const people = [...groupBy(docs, ({ member }) => member).values()].sort((a, b) =>
      (a[0]?.staffNo ?? '') < (b[0]?.staffNo ?? '') ? -1 : 1,
    )
    const valid = docs.filter(({ state }) => state !== 'void').length
    const sum = (valid * pool.value) / 100
    return {
      department,
      rows: people.map((own, i) => rowOf(pool, own, i + 1, ctx.now)),
      totals: `${people.length} 人，${valid} 张，合计 ${sum} 元`,
    }
  })
  const exported = exportedBy(ctx, purpose)
  const frame = { title: pool.title, exported, columns: columnsWith(['staffNo', 'mode', 'by']) }
  const bytes = await toWorkbook(frame, sheets)
  await record(ctx, 'voucher.signOffSheet', poolId, purpose)
  return share(ctx, fileName('签领表', pool.title, dayOf(ctx.now)), bytes)
})
