import ExcelJS from 'exceljs'
import { BRANCH } from '../branch'
import { COLUMNS, type Sheet } from './sheet'

const WIDTHS = [5, 11, 9, 26, 6, 17, 12, 9, 14]
const CENTRE = { vertical: 'middle', horizontal: 'center', wrapText: true } as const
const LEFT = { ...CENTRE, horizontal: 'left' } as const
const THIN = { style: 'thin' } as const
const LINE = '＿'.repeat(8)
const SIGNATURES = ['经办人', '证明人', '主席', '日期'].map((who) => `${who}：${LINE}`).join('　　')
/** Sheet names may not hold these, nor be longer than 31. */
const sheetName = (name: string): string => name.replace(/[\\/*?:[\]]/g, '_').slice(0, 31) || '签领表'

function line(sheet: ExcelJS.Worksheet, text: string, size: number, alignment: typeof CENTRE | typeof LEFT) {
  const row = sheet.addRow([text])
  sheet.mergeCells(row.number, 1, row.number, COLUMNS.length)
  row.getCell(1).alignment = alignment
  row.getCell(1).font = { name: '宋体', size, bold: size > 12 }
  row.height = size * 2
  return row
}

function addSheet(
  book: ExcelJS.Workbook,
  title: string,
  exported: string,
  { department, rows, totals }: Sheet,
) {
  const sheet = book.addWorksheet(sheetName(department), {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '第 &P 页，共 &N 页' },
  })
  sheet.columns = WIDTHS.map((width) => ({ width, style: { numFmt: '@' } }))
  line(sheet, `${BRANCH}　实名发放签领表`, 16, CENTRE)
  line(sheet, `批次：${title}　　部门：${department}　　${exported}`, 11, LEFT)
  const header = sheet.addRow([...COLUMNS])
  // The heading is printed on every page.
  sheet.pageSetup.printTitlesRow = `1:${header.number}`
  for (const cells of rows) {
    const [no, staffNo, name, item, quantity, ...rest] = cells
    sheet.addRow([Number(no), staffNo, name, item, Number(quantity), ...rest])
  }
  sheet.eachRow((row, number) => {
    if (number < header.number) return
    row.height = number === header.number ? 24 : 30
    for (let column = 1; column <= COLUMNS.length; column++) {
      const cell = row.getCell(column)
      cell.border = { top: THIN, bottom: THIN, left: THIN, right: THIN }
      cell.alignment = column === 4 ? LEFT : CENTRE
      cell.font = { name: '宋体', size: 11, bold: number === header.number }
    }
  })
  line(sheet, totals, 11, LEFT)
  line(sheet, SIGNATURES, 12, LEFT).height = 40
}

/** The workbook, one A4 sheet a department. @param exported who exported it, when and what for */
export async function toWorkbook(
  title: string,
  exported: string,
  sheets: readonly Sheet[],
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  for (const sheet of sheets) addSheet(book, title, exported, sheet)
  return new Uint8Array(await book.xlsx.writeBuffer())
}
