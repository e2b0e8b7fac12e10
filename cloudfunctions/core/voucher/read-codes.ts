import ExcelJS from 'exceljs'
import { AppError } from '../app-error'
import { checkWorkbook } from '../roster/import/unpack'
import { isCutOff, textOf } from '../roster/import/values'

const MOST_ROWS = 10_000
/** Headings of the column with the code. */
const HEADINGS = /^(券码|卡号|兑换码|电子码|串码|序列号|编号|号码|code)/i
const CODE = /^[\x21-\x7e]{4,64}$/

export interface CodeRow {
  /** As the file or the text counts, from 1. */
  row: number
  code: string
  password: string
}
export interface ReadCodes {
  rows: CodeRow[]
  refused: { row: number; reason: string }[]
}

function fromText(text: string): CodeRow[] {
  return text.split(/\r?\n/).map((line, i) => {
    const [code = '', password = ''] = textOf(line).split(/[\s,，;；]+/)
    return { row: i + 1, code, password }
  })
}

async function fromWorkbook(bytes: Uint8Array): Promise<CodeRow[]> {
  checkWorkbook(bytes)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(bytes).buffer).catch(() => {
    throw new AppError('roster/unreadable_file')
  })
  const [sheet] = book.worksheets
  if (!sheet) throw new AppError('roster/unreadable_file')
  if (sheet.rowCount > MOST_ROWS) throw new AppError('voucher/too_many_codes')
  return Array.from({ length: sheet.rowCount }, (_, i) => {
    const text = (column: number) => textOf(sheet.getCell(i + 1, column).value)
    return { row: i + 1, code: text(1), password: text(2) }
  })
}

/** What is wrong with a row by itself, or beside the rows before it. */
function faultOf({ code, password }: CodeRow, seen: ReadonlyMap<string, number>): string | null {
  if (isCutOff(code)) return '券码被表格软件截断，请把这一列设为文本后重新填写'
  if (!CODE.test(code)) return '券码须是 4 到 64 位的字母、数字或符号'
  if (password && !CODE.test(password)) return '密码须是 4 到 64 位的字母、数字或符号'
  const first = seen.get(code)
  return first === undefined ? null : `与第 ${first} 行重复`
}

/** Rows of a workbook or of pasted text; headings and empty rows are left out. @throws AppError roster/unreadable_file */
export async function readCodes(source: Uint8Array | string): Promise<ReadCodes> {
  const all = typeof source === 'string' ? fromText(source) : await fromWorkbook(source)
  if (all.length > MOST_ROWS) throw new AppError('voucher/too_many_codes')
  const seen = new Map<string, number>()
  const read: ReadCodes = { rows: [], refused: [] }
  for (const one of all) {
    if (!one.code || (one.row === 1 && HEADINGS.test(one.code))) continue
    const reason = faultOf(one, seen)
    if (reason) read.refused.push({ row: one.row, reason })
    else read.rows.push(one)
    if (!seen.has(one.code)) seen.set(one.code, one.row)
  }
  return read
}
