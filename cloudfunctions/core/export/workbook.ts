import ExcelJS from 'exceljs'
import { BRANCH } from '../branch'
import { inert } from './cells'
import type { Column } from './columns'
import type { Sheet } from './sheet'
import { sheetName } from './sheet-name'

const CENTRE = { vertical: 'middle', horizontal: 'center', wrapText: true } as const
const LEFT = { ...CENTRE, horizontal: 'left' } as const
const THIN = { style: 'thin' } as const
const LINE = '＿'.repeat(8)
const SIGNATURES = ['经办人', '证明人', '主席', '日期'].map((who) => `${who}：${LINE}`).join('　　')

/** One line across the whole sheet, all of whose columns have a width by then. */
function line(sheet: ExcelJS.Worksheet, text: string, size: number, alignment: typeof CENTRE | typeof LEFT) {
  const row = sheet.addRow([text])
  sheet.mergeCells(row.number, 1, row.number, sheet.columns.length)
  row.getCell(1).alignment = alignment
  row.getCell(1).font = { name: '宋体', size, bold: size > 12 }
  row.height = size * 2
  return row
}

const PAGE: Partial<ExcelJS.PageSetup> = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
}

interface Frame {
  title: string
  /** Who exported it, when and what for. */
  exported: string
  columns: readonly Column[]
}

function addSheet(book: ExcelJS.Workbook, frame: Frame, { department, rows, totals }: Sheet) {
  const { title, exported, columns } = frame
  const sheet = book.addWorksheet(sheetName(book, department), {
    pageSetup: PAGE,
    headerFooter: { oddFooter: '第 &P 页，共 &N 页' },
  })
  sheet.columns = columns.map(({ width }) => ({ width, style: { numFmt: '@' } }))
  line(sheet, `${BRANCH}　实名发放签领表`, 16, CENTRE)
  line(sheet, `批次：${title}　　部门：${department}　　${exported}`, 11, LEFT)
  const header = sheet.addRow(columns.map((column) => column.title))
  // The heading is printed on every page.
  sheet.pageSetup.printTitlesRow = `1:${header.number}`
  for (const cells of rows) {
    const numeric = (key: Column['key']) => key === 'no' || key === 'quantity'
    sheet.addRow(columns.map(({ key }) => (numeric(key) ? Number(cells[key]) : inert(cells[key]))))
  }
  sheet.eachRow((row, number) => {
    if (number < header.number) return
    row.height = number === header.number ? 24 : 30
    for (const [position, { key }] of columns.entries()) {
      const cell = row.getCell(position + 1)
      cell.border = { top: THIN, bottom: THIN, left: THIN, right: THIN }
      cell.alignment = key === 'item' ? LEFT : CENTRE
      cell.font = { name: '宋体', size: 11, bold: number === header.number }
    }
  })
  line(sheet, totals, 11, LEFT)
  line(sheet, SIGNATURES, 12, LEFT).height = 40
}

/** The workbook, one A4 sheet a department. */
export async function toWorkbook(frame: Frame, sheets: readonly Sheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const inertFrame = { ...frame, title: inert(frame.title) }
  for (const sheet of sheets) addSheet(book, inertFrame, sheet)
  return new Uint8Array(await book.xlsx.writeBuffer())
}
