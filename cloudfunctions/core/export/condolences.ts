import {
  ACKNOWLEDGEMENTS,
  CONDOLENCE_REASONS,
  exportCondolences,
  figuresInWords,
  whatIsBrought,
} from '../../../src/contract/condolence'
import { dayOf } from '../../../src/contract/time'
import { AppError } from '../app-error'
import { BRANCH } from '../branch'
import { type Names, namesFor, peopleOf } from '../condolence/names'
import { countYear, type Visited, visitsOf } from '../condolence/year'
import { share } from '../files'
import { handle } from '../handler'
import { record } from '../journal'
import { fileName } from './cells'
import { exportedBy, toTables } from './tables'

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

/** One row a visit. Neither the name of the file nor the journal says a reason; the column is there on demand only. */
export const exportCondolencesHandler = handle(exportCondolences, async (ctx, { year, reasons, purpose }) => {
  const docs = await visitsOf(ctx.store, year)
  if (docs.length === 0) throw new AppError('condolence/none_visited')
  const names = await namesFor(ctx, docs.flatMap(peopleOf))
  const batches = [...new Set(docs.map(({ visit }) => visit.batch))]
  const figures = countYear(docs)
  const rows = docs.map((doc, i) => {
    const cells = cellsOf(doc, names, i + 1, batches.indexOf(doc.visit.batch) + 1)
    return reasons ? [...cells, CONDOLENCE_REASONS[doc.reason]] : cells
  })
  const bytes = await toTables([
    {
      name: `${year} 年慰问`,
      title: `${BRANCH}　${year} 年慰问台账　${batches.length} 批，${figures.people} 人，${figuresInWords(figures)}`,
      columns: reasons ? [...COLUMNS, REASON] : COLUMNS,
      rows,
      foot: exportedBy(ctx, purpose),
    },
  ])
  await record(ctx, 'condolence.export', year, reasons ? `${purpose}（含原因）` : purpose)
  return share(ctx, fileName('慰问台账', year, dayOf(ctx.now)), bytes)
})
