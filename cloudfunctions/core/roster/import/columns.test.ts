import { fieldOf, findHeader } from './columns'

const grid = (rows: string[][]) => (row: number, column: number) => rows[row - 1]?.[column - 1] ?? ''

test.each([
  ['＊ 职工号（必填）', 'staffNo'],
  ['姓  名', 'name'],
  ['所在部门:', 'department'],
  ['入职时间', 'joinedOn'],
  ['退休日期', 'leftOn'],
  ['人员状态', 'status'],
  ['出生年月', 'birthday'],
  ['手机号码', 'phone'],
  ['身份证号', null],
  ['备注', null],
])('「%s」 is the column %s', (header, field) => {
  expect(fieldOf(header)).toBe(field)
})

test('columns are found in any order, below titles and group headings', () => {
  const rows = [
    ['某某学院教职工花名册', '某某学院教职工花名册', '某某学院教职工花名册', '某某学院教职工花名册'],
    ['基本信息', '基本信息', '任职', '任职'],
    ['部门', '姓名', '备注', '工号'],
    ['教务办', '甲', '', '2015001'],
  ]
  const header = findHeader(grid(rows), 4)
  expect(header?.row).toBe(3)
  expect(Object.fromEntries(header?.columns ?? [])).toEqual({ department: 1, name: 2, staffNo: 4 })
})

test('of two columns of one meaning the first counts', () => {
  const header = findHeader(grid([['工号', '姓名', '部门', '单位']]), 4)
  expect(header?.columns.get('department')).toBe(3)
})

test('without number, name or department there is no heading', () => {
  expect(findHeader(grid([['工号', '姓名', '备注']]), 3)).toBeNull()
})
