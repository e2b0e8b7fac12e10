import ExcelJS from 'exceljs'
import { showFull } from '../../../src/contract/time'
import { type Context, memberOf } from '../context'
import { inert } from './cells'
import { sheetName } from './sheet-name'

/** One sheet of a workbook: a heading a column, then the rows. Numbers stay numbers, text is never a formula. */
export interface Table {
  name: string
  columns: readonly { title: string; width?: number }[]
  rows: readonly (readonly (string | number)[])[]
  /** A line above the heading, and one below the rows. */
  title?: string
  foot?: string
}

const WIDTH = 18

function addTable(book: ExcelJS.Workbook, { name, columns, rows, title, foot }: Table) {
  const sheet = book.addWorksheet(sheetName(book, name))
  sheet.columns = columns.map(({ width = WIDTH }) => ({ width, style: { numFmt: '@' } }))
  const across = (text: string, bold: boolean) => {
    const row = sheet.addRow([inert(text)])
    if (columns.length > 1) sheet.mergeCells(row.number, 1, row.number, columns.length)
    row.getCell(1).font = { bold }
  }
  if (title) across(title, true)
  const heading = sheet.addRow(columns.map((column) => column.title))
  heading.font = { bold: true }
  sheet.views = [{ state: 'frozen', ySplit: heading.number }]
  for (const cells of rows) {
    const row = sheet.addRow(cells.map((cell) => (typeof cell === 'number' ? cell : inert(cell))))
    for (const [i, cell] of cells.entries())
      if (typeof cell === 'number') row.getCell(i + 1).numFmt = 'General'
  }
  if (foot) across(foot, false)
}

/** A workbook of plain tables, one a sheet: for lists and figures that are not signed. */
export async function toTables(tables: readonly Table[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  for (const table of tables) addTable(book, table)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** Who exported it, when and what for: the last line of what leaves the house. */
export const exportedBy = (ctx: Context, purpose: string): string =>
  `导出：${memberOf(ctx).name} ${showFull(ctx.now)}　用途：${purpose}`
