import ExcelJS from 'exceljs'
import {
  ACKNOWLEDGEMENTS,
  CONDOLENCE_REASONS,
  exportCondolences,
  whatIsBrought,
} from '../../../src/contract/condolence'
import { dayOf, showFull } from '../../../src/contract/time'
import { AppError } from '../app-error'
import { BRANCH } from '../branch'
import { type Names, namesFor, peopleOf } from '../condolence/names'
import { countYear, type Visited, visitsOf } from '../condolence/year'
import { memberOf } from '../context'
import { share } from '../files'
import { handle } from '../handler'
import { record } from '../journal'
import { fileName, inert } from './cells'

const COLUMNS = [
  { title: '序号', width: 6 },
  { title: '批次', width: 6 },
  { title: '慰问日期', width: 13 },
  { title: '姓名', width: 10 },
  { title: '部门', width: 14 },
  { title: '慰问品或慰问金', width: 26 },
  { title: '金额（元）', width: 12 },
  { title: '慰问人', width: 22 },
  { title: '签收', width: 12 },
  { title: '审批人', width: 18 },
]
const REASON = { title: '原因', width: 16 }

function cellsOf(doc: Visited, names: Names, position: number, batch: number): (string | number)[] {
  const { visit, amount, approvals } = doc
  return [
    position,
    batch,
    visit.on,
    names.nameOf(doc.member),
    names.departmentOf(doc),
    whatIsBrought(doc),
    amount === null ? '未记录' : amount / 100,
    visit.visitors.map(names.nameOf).join('、'),
    ACKNOWLEDGEMENTS[visit.acknowledgement],
    approvals.map(({ by }) => names.nameOf(by)).join('、'),
  ]
}

/** Batches, people and money in one line, and what is not on record by itself. */
function totalOf(docs: readonly Visited[]): string {
  const { batches, people, visits, amount, unknown } = countYear(docs)
  const missing = unknown > 0 ? `（另有 ${unknown} 人次金额未记录）` : ''
  return `${batches} 批，${people} 人，${visits} 人次，合计 ${amount / 100} 元${missing}`
}

/** One row a visit. Neither the name of the file nor the journal says a reason; the column is there on demand only. */
export const exportCondolencesHandler = handle(exportCondolences, async (ctx, { year, reasons, purpose }) => {
  const docs = await visitsOf(ctx.store, year)
  if (docs.length === 0) throw new AppError('condolence/none_visited')
  const names = await namesFor(ctx, docs.flatMap(peopleOf))
  const batches = [...new Set(docs.map(({ visit }) => visit.batch))]
  const columns = reasons ? [...COLUMNS, REASON] : COLUMNS
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(`${year} 年慰问`, {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.columns = columns.map(({ width }) => ({ width }))
  sheet.addRow([`${BRANCH}　${year} 年慰问台账`])
  sheet.addRow(columns.map(({ title }) => title))
  for (const [i, doc] of docs.entries()) {
    const cells = cellsOf(doc, names, i + 1, batches.indexOf(doc.visit.batch) + 1)
    if (reasons) cells.push(CONDOLENCE_REASONS[doc.reason])
    sheet.addRow(cells.map((cell) => (typeof cell === 'string' ? inert(cell) : cell)))
  }
  sheet.addRow([totalOf(docs)])
  sheet.addRow([`导出：${memberOf(ctx).name} ${showFull(ctx.now)}　用途：${inert(purpose)}`])
  await record(ctx, 'condolence.export', year, reasons ? `${purpose}（含原因）` : purpose)
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  return share(ctx, fileName('慰问台账', year, dayOf(ctx.now)), bytes)
})
