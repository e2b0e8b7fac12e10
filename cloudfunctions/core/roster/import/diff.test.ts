import type { MemberDoc } from '../../documents'
import { departmentOn, derived } from '../membership'
import { pinyinOf } from '../pinyin'
import { diffRoster } from './diff'
import type { Entry } from './read'

const ON = '2026-09-25'
const departments = [
  { _id: 'd_1', name: '教务办', order: 1 },
  { _id: 'd_2', name: '实训中心', order: 2 },
]
const member = (staffNo: string, name: string, more: Partial<MemberDoc> = {}): MemberDoc => ({
  _id: `m_${staffNo}`,
  staffNo,
  name,
  pinyin: pinyinOf(name),
  ...derived([{ department: 'd_1', from: '2015-09-01', to: null }]),
  birthday: null,
  phone: null,
  version: 1,
  anonymisedOn: null,
  ...more,
})
const entry = (staffNo: string, name: string, more: Partial<Entry> = {}): Entry => ({
  cell: 'A2',
  staffNo,
  name,
  department: '教务办',
  joinedOn: null,
  leftOn: null,
  gone: false,
  birthday: null,
  phone: null,
  ...more,
})
let drawn = 0
const diff = (entries: Entry[], members: MemberDoc[], on = ON) =>
  diffRoster(entries, { members, departments, seats: [] }, on, () => `m_new${++drawn}`)
const kinds = (result: ReturnType<typeof diff>) =>
  result.changes.map(({ kind, after }) => [kind, after.staffNo])

test('two people of one name are told apart by their numbers', () => {
  const members = [member('1', '王芳'), member('2', '王芳')]
  const result = diff([entry('1', '王芳', { department: '实训中心' }), entry('2', '王芳')], members)
  expect(kinds(result)).toEqual([['moved', '1']])
  expect(result.unchanged).toBe(1)
})

test('leavers: missing from the file, marked as gone, or with a day', () => {
  const members = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'].map((no) => member(no, `甲${no}`))
  const present = members.slice(3).map(({ staffNo, name }) => entry(staffNo, name))
  const result = diff(
    [entry('2', '甲2', { gone: true }), entry('3', '甲3', { leftOn: '2026-07-01' }), ...present],
    members,
  )
  expect(kinds(result)).toEqual([
    ['left', '1'],
    ['left', '2'],
    ['left', '3'],
  ])
  expect(result.changes.map(({ after }) => after.leftOn)).toEqual([ON, ON, '2026-07-01'])
  expect(result.warnings).toEqual([])
})

test('a part of the list looks like many leavers and is called out', () => {
  const members = ['1', '2', '3', '4'].map((no) => member(no, `甲${no}`))
  const { warnings } = diff([entry('1', '甲1'), entry('2', '甲2')], members)
  expect(warnings.map(({ message }) => message).join()).toContain('将有 2 人离开')
})

test('somebody who left long ago and is not in the file stays as they were', () => {
  const gone = member('1', '甲', derived([{ department: 'd_1', from: '2015-09-01', to: '2020-01-01' }]))
  expect(diff([], [gone])).toMatchObject({ changes: [], unchanged: 0 })
  expect(diff([entry('1', '甲', { gone: true })], [gone])).toMatchObject({ changes: [], unchanged: 1 })
})

test('somebody who comes back keeps the number, the gap and the first day', () => {
  const gone = member('1', '甲', derived([{ department: 'd_1', from: '2015-09-01', to: '2020-01-01' }]))
  const [change] = diff([entry('1', '甲', { department: '实训中心' })], [gone]).changes
  expect(change?.kind).toBe('joined')
  const after = change?.after ?? gone
  expect(['2019-12-31', '2020-01-01', ON].map((day) => departmentOn(after, day))).toEqual([
    'd_1',
    null,
    'd_2',
  ])
  expect([after._id, after.joinedOn]).toEqual([gone._id, '2015-09-01'])
})

test('an empty cell says nothing: it takes away neither birthday nor phone', () => {
  const known = member('1', '甲', { birthday: '1980-01-01', phone: '13800000000' })
  expect(diff([entry('1', '甲')], [known])).toMatchObject({ changes: [], unchanged: 1 })
})

test('another name under a known number is a correction that asks to be looked at', () => {
  const { changes, warnings } = diff([entry('1', '王芳芳')], [member('1', '王芳')])
  expect(changes.map(({ kind, detail }) => [kind, detail])).toEqual([['corrected', '姓名 王芳 → 王芳芳']])
  expect(warnings.map(({ message }) => message).join()).toContain('请确认没有用错工号')
})

test('whoever joined and left before the import is not written at all', () => {
  expect(diff([entry('9', '过客', { gone: true })], []).changes).toEqual([])
})

test('as of the day of the import: 70 until the end of June, 55 from July on', () => {
  const members = Array.from({ length: 70 }, (_, i) => member(String(100 + i), `甲${i}`))
  const file = members.slice(0, 55).map(({ staffNo, name }) => entry(staffNo, name))
  const { changes } = diff(file, members, '2026-07-01')
  const after = members.map((one) => changes.find((change) => change.after._id === one._id)?.after ?? one)
  const on = (day: string) => after.filter((one) => departmentOn(one, day) !== null).length
  expect([on('2026-06-30'), on('2026-07-01')]).toEqual([70, 55])
})

test('a day of leaving that is still to come: the newcomer joins until then, the others are noted once', () => {
  const end = '2027-07-01'
  const [joined] = diff([entry('9', '合同制', { leftOn: end })], []).changes
  expect([joined?.kind, joined?.after.leftOn]).toEqual(['joined', end])
  const members = ['1', '2', '3', '4'].map((no) => member(no, `甲${no}`))
  const others = members.slice(1).map(({ staffNo, name }) => entry(staffNo, name))
  const [left] = diff([entry('1', '甲1', { leftOn: end }), ...others], members).changes
  expect([left?.kind, left?.after.leftOn]).toEqual(['left', end])
  const noted = left ? [left.after, ...members.slice(1)] : []
  expect(diff([entry('1', '甲1', { leftOn: end }), ...others], noted).changes).toEqual([])
  const [moved] = diff([entry('1', '甲1', { department: '实训中心' }), ...others], noted).changes
  expect([moved?.kind, moved?.after.department, moved?.after.leftOn]).toEqual(['moved', 'd_2', end])
})

test('somebody who begins later and is in the file again still begins later', () => {
  const coming = member('1', '甲', derived([{ department: 'd_1', from: '2026-10-01', to: null }]))
  const again = entry('1', '甲', { joinedOn: '2026-10-01' })
  expect(diff([again], [coming])).toMatchObject({ changes: [], unchanged: 1 })
})
