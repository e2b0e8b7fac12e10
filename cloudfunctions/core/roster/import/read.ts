import ExcelJS from 'exceljs'
import { AppError } from '../../app-error'
import { FIELDS, type Field, findHeader, type Header } from './columns'
import { checkWorkbook } from './unpack'
import { dayIn, isCutOff, textOf } from './values'

const MOST_ROWS = 10_000
const MOST_COLUMNS = 80
const GONE = /离|退|调出|停|故/
const SUMS = /^(合计|总计|小计|共计|制表|填表|备注|说明)/

/** One person as the file has it; `cell` is where the number stands, for messages. */
export interface Entry {
  cell: string
  staffNo: string
  name: string
  department: string
  joinedOn: string | null
  leftOn: string | null
  /** The status says that the person has left. */
  gone: boolean
  birthday: string | null
  phone: string | null
}
export interface Note {
  cell: string
  message: string
}
export interface RosterFile {
  sheet: string
  columns: { field: string; header: string; cell: string }[]
  entries: Entry[]
  errors: Note[]
  warnings: Note[]
}

/** What a roster is not read from; a rule for a whole column would be spread over a million cells. */
const IGNORED = ['dataValidations', 'conditionalFormatting', 'drawing', 'picture', 'tableParts', 'extLst']

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  checkWorkbook(bytes)
  const book = new ExcelJS.Workbook()
  try {
    await book.xlsx.load(new Uint8Array(bytes).buffer, { ignoreNodes: IGNORED })
  } catch {
    throw new AppError('roster/unreadable_file')
  }
  return book
}

function readRow(
  sheet: ExcelJS.Worksheet,
  { columns }: Header,
  number: number,
  errors: Note[],
): Entry | null {
  const address = (field: Field) => sheet.getCell(number, columns.get(field) ?? 1).address
  const text = (field: Field) => {
    const column = columns.get(field)
    return column ? textOf(sheet.getCell(number, column).value) : ''
  }
  const bad = (field: Field, message: string) => errors.push({ cell: address(field), message })
  const day = (field: Field) => {
    const value = text(field)
    const found = value ? dayIn(value) : null
    if (value && !found) bad(field, `「${value.slice(0, 20)}」不是日期，请写成 2015-09-01`)
    return found
  }
  const staffNo = text('staffNo').replace(/\s/g, '')
  const name = text('name').replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
  if ((!staffNo && !name) || SUMS.test(staffNo) || (!staffNo && SUMS.test(name))) return null
  const department = text('department')
  if (!staffNo) bad('staffNo', `${name} 没有工号`)
  else if (isCutOff(staffNo)) bad('staffNo', '工号被表格软件截断，请把这一列设为文本后重新填写')
  else if (!/^[\w-]{1,20}$/.test(staffNo)) bad('staffNo', '工号只能有字母、数字和短横')
  if (!name) bad('name', `工号 ${staffNo} 没有姓名`)
  if (!department) bad('department', `${name || staffNo} 没有部门`)
  const phone = text('phone').replace(/[\s-]/g, '')
  return {
    cell: address('staffNo'),
    staffNo,
    name: name.slice(0, 30),
    department: department.slice(0, 30),
    joinedOn: day('joinedOn'),
    leftOn: day('leftOn'),
    gone: GONE.test(text('status')),
    birthday: day('birthday'),
    phone: phone || null,
  }
}

/** A number twice is an error, since one of the two would be lost; one name twice is only worth a look. */
function checkTwice(entries: readonly Entry[], errors: Note[], warnings: Note[]) {
  const numbers = new Map<string, Entry>()
  const names = new Map<string, Entry>()
  for (const entry of entries) {
    const first = numbers.get(entry.staffNo)
    if (entry.staffNo && first) {
      errors.push({
        cell: entry.cell,
        message: `工号 ${entry.staffNo} 与 ${first.cell}（${first.name}）重复`,
      })
    } else numbers.set(entry.staffNo, entry)
    const namesake = names.get(entry.name)
    if (entry.name && namesake && namesake.staffNo !== entry.staffNo) {
      warnings.push({
        cell: entry.cell,
        message: `与 ${namesake.cell} 同名：${entry.name}（${namesake.department}、${entry.department}），请确认是两个人`,
      })
    } else names.set(entry.name, entry)
  }
}

/** Reads the first sheet that has a roster's heading. @throws AppError roster/unreadable_file, roster/no_header, roster/too_large */
export async function readRoster(bytes: Uint8Array): Promise<RosterFile> {
  const book = await open(bytes)
  for (const sheet of book.worksheets) {
    const width = Math.min(sheet.columnCount, MOST_COLUMNS)
    const header = findHeader((row, column) => textOf(sheet.getCell(row, column).value), width)
    if (!header) continue
    if (sheet.rowCount > MOST_ROWS) throw new AppError('roster/too_large')
    const errors: Note[] = []
    const warnings: Note[] = []
    const entries: Entry[] = []
    for (let number = header.row + 1; number <= sheet.rowCount; number++) {
      const entry = readRow(sheet, header, number, errors)
      if (entry) entries.push(entry)
    }
    checkTwice(entries, errors, warnings)
    const columns = [...header.columns].map(([field, column]) => {
      const cell = sheet.getCell(header.row, column)
      return { field: FIELDS[field][0], header: textOf(cell.value), cell: cell.address }
    })
    return { sheet: sheet.name, columns, entries, errors, warnings }
  }
  throw new AppError('roster/no_header')
}
