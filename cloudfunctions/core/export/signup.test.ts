import ExcelJS from 'exceljs'
import { enrol } from '../../../src/contract/signup'
import { checkInPerson, exportSignup, setOutcome, signupStatistics } from '../../../src/contract/signup-desk'
import { DRIVE, INSURANCE, nonce, sessionAt, setSignups } from '../signup/testing'

const { branch, account, opened, join, committee } = setSignups()

async function sheets(action: typeof exportSignup | typeof signupStatistics, id: string) {
  const { url, fileName } = await committee().ask(action, { id, purpose: '报校工会' })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await (await fetch(url)).arrayBuffer())
  const tables = book.worksheets.map((sheet) => ({
    name: sheet.name,
    rows: (sheet.getRows(1, sheet.rowCount) ?? []).map((row) =>
      Array.from({ length: sheet.columnCount }, (_, i) => row.getCell(i + 1).value),
    ),
  }))
  return { fileName, tables }
}

/** Two gave, one was deferred, one did not come, a student waits. */
async function held() {
  const sessions = [sessionAt('am', '09:00', '11:00', 4)]
  const quotas = [{ department: 'd_2', places: 2 }]
  const id = await opened({ ...DRIVE, departments: ['d_2', 'd_3'], sessions, quotas })
  for (const i of [10, 18, 11, 19]) await join(await account(i), id)
  await join('demo-student', id)
  const enter = (personIds: string[], outcome: string, amount: number | null = null) =>
    committee().ask(setOutcome, { id, personIds, outcome, amount })
  for (const personId of ['m_010', 'm_018', 'm_011']) await committee().ask(checkInPerson, { id, personId })
  await enter(['m_010'], 'donated', 400)
  await enter(['m_018'], 'donated', 200)
  await enter(['m_011'], 'deferred')
  await enter(['m_019'], 'absent')
  return id
}

test('the statistics for the school union: by department and by session, figures as figures, no name', async () => {
  const { fileName, tables } = await sheets(signupStatistics, await held())
  expect(fileName).toBe('报名统计-秋季义务献血-2026-09-25.xlsx')
  const [byDepartment, bySession] = tables
  const foot = expect.stringMatching(/^导出：.+用途：报校工会$/)
  expect(byDepartment?.rows.slice(1)).toEqual([
    [
      '部门',
      '在册人数',
      '名额',
      '已预约',
      '候补中',
      '到场',
      '已献血（人）',
      '献血量（毫升）',
      '暂缓（人）',
      '未到（人）',
    ],
    ['教务办', 7, 2, 2, 0, 2, 2, 600, 0, 0],
    ['学生办', 7, 0, 2, 0, 1, 0, 0, 1, 1],
    ['学生', '', '', 0, 1, 0, 0, 0, 0, 0],
    ['合计', 14, 2, 4, 1, 3, 2, 600, 1, 1],
    Array(10).fill(foot),
  ])
  expect(bySession?.rows.slice(1, 3)).toEqual([
    [
      '场次',
      '时间',
      '地点',
      '名额',
      '已预约',
      '候补中',
      '到场',
      '已献血（人）',
      '献血量（毫升）',
      '暂缓（人）',
      '未到（人）',
    ],
    ['09:00 场', '2026-10-09 09:00', '图书馆前献血车', 4, 4, 1, 3, 2, 600, 1, 1],
  ])
  const names = (await branch().store.find('members', {})).map(({ name }) => name)
  const cells = tables
    .flatMap(({ rows }) => rows.slice(0, -1))
    .flat()
    .map(String)
  expect(names.filter((name) => cells.some((cell) => cell.includes(name)))).toEqual([])
})

test('the list of who signed up: in the order of the session, with what came of it', async () => {
  const id = await held()
  const { tables } = await sheets(exportSignup, id)
  expect(tables.map(({ name }) => name)).toEqual(['报名名单'])
  const [, heading, ...rows] = tables[0]?.rows ?? []
  expect(heading).toEqual([
    '序号',
    '姓名',
    '工号或学号',
    '部门',
    '状态',
    '场次',
    '候补次序',
    '到场时间',
    '结果',
    '报名时间',
  ])
  const at = '2026-09-25 12:00'
  expect(rows.slice(0, 5).map((row) => row.filter((_, i) => i !== 1 && i !== 2))).toEqual([
    [1, '教务办', '已预约', '09:00 场', '', at, '已献血 400 毫升', at],
    [2, '教务办', '已预约', '09:00 场', '', at, '已献血 200 毫升', at],
    [3, '学生办', '已预约', '09:00 场', '', at, '暂缓', at],
    [4, '学生办', '已预约', '09:00 场', '', '', '未到', at],
    [5, '学生', '候补中', '09:00 场', 1, '', '', at],
  ])
  const journal = await branch().store.find('journal', { target: id })
  expect(journal.find(({ what }) => what === 'signup.export')?.reason).toBe('报校工会')
})

test('of the insurance the sheet has the share of the roster, and the list names who has not answered', async () => {
  const id = await opened({ ...INSURANCE, departments: ['d_8'] })
  const say = async (i: number, mode: 'join' | 'decline') =>
    branch()
      .as(await account(i))
      .ask(enrol, { id, mode, nonce: nonce() })
  await say(8, 'join')
  await say(16, 'join')
  await say(24, 'decline')
  const [byDepartment] = (await sheets(signupStatistics, id)).tables
  expect(byDepartment?.rows.slice(1, 4)).toEqual([
    ['部门', '在册人数', '已参保', '不参保', '占在册（%）'],
    ['实训中心', 6, 2, 1, 33.3],
    ['合计', 6, 2, 1, 33.3],
  ])
  const [signed, silent] = (await sheets(exportSignup, id)).tables
  expect(signed?.rows.slice(2, 5).map((row) => row[4])).toEqual(['已参保', '已参保', '不参保'])
  expect(silent?.name).toBe('没有回复')
  expect(silent?.rows.slice(1, -1).map((row) => row[3])).toEqual(['实训中心', '实训中心', '实训中心'])
})

test('before anybody has signed up there is no list, and the sheet shows noughts', async () => {
  const id = await opened(DRIVE)
  expect(await committee().code(exportSignup, { id, purpose: '核对' })).toBe('signup/none_signed')
  expect(await branch().liaison.code(signupStatistics, { id, purpose: '核对' })).toBe('system/forbidden')
  expect((await sheets(signupStatistics, id)).tables[0]?.rows.slice(-2)[0]?.slice(0, 4)).toEqual([
    '合计',
    55,
    0,
    0,
  ])
})
