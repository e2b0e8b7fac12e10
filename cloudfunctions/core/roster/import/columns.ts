/** What a roster may say about somebody, and what HR departments call it. */
export const FIELDS = {
  staffNo: [
    '工号',
    '职工号',
    '教工号',
    '教职工号',
    '职工编号',
    '人员编号',
    '员工编号',
    '员工工号',
    '教师工号',
  ],
  name: ['姓名', '教职工姓名', '职工姓名', '教师姓名', '人员姓名', '员工姓名', '名字'],
  department: [
    '部门',
    '所在部门',
    '所属部门',
    '部门名称',
    '单位',
    '所在单位',
    '工作单位',
    '科室',
    '所属单位',
    '现部门',
  ],
  joinedOn: [
    '入会日期',
    '入会时间',
    '入职日期',
    '入职时间',
    '来校日期',
    '来校时间',
    '进校时间',
    '到校日期',
    '入校时间',
  ],
  leftOn: ['离会日期', '离校日期', '离校时间', '离职日期', '离职时间', '退休日期', '退休时间', '调出日期'],
  status: ['状态', '人员状态', '当前状态', '在职状态', '在岗状态'],
  birthday: ['生日', '出生日期', '出生年月', '出生年月日', '出生时间'],
  phone: ['手机', '手机号', '手机号码', '联系电话', '移动电话', '电话'],
} as const
export type Field = keyof typeof FIELDS
export const REQUIRED: readonly Field[] = ['staffNo', 'name', 'department']
const NAMES = Object.entries(FIELDS) as [Field, readonly string[]][]

/** 「＊职工 号（必填）」 → 「职工号」 */
export const plainHeader = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\(.*?\)|[\s*:：_/-]/g, '')
    .trim()

export const fieldOf = (header: string): Field | null =>
  NAMES.find(([, names]) => names.includes(plainHeader(header)))?.[0] ?? null

export interface Header {
  /** Row number in the sheet, from 1: the data begin below. */
  row: number
  columns: Map<Field, number>
}

/** Rows above the heading hold titles and merged group headings. */
const SEARCHED_ROWS = 20

/**
 * The heading: the last of the first rows that next to each other name number, name and department, so that a
 * two-storey heading with merged cells is read at its lower storey.
 * @param textAt the text of a cell; a merged cell answers with the text of its group
 */
export function findHeader(textAt: (row: number, column: number) => string, width: number): Header | null {
  let found: Header | null = null
  for (let row = 1; row <= SEARCHED_ROWS; row++) {
    const columns = new Map<Field, number>()
    for (let column = 1; column <= width; column++) {
      const field = fieldOf(textAt(row, column))
      if (field && !columns.has(field)) columns.set(field, column)
    }
    if (REQUIRED.every((field) => columns.has(field))) found = { row, columns }
    else if (found) return found
  }
  return found
}
