import ExcelJS from 'exceljs'
import { listInbox } from '../../../src/contract/reminder'
import { enrol, getSignup } from '../../../src/contract/signup'
import {
  exportSignup,
  listSignupKinds,
  setOutcome,
  signupStatistics,
} from '../../../src/contract/signup-desk'
import { instantOf } from '../../../src/contract/time'
import { sendReminders } from '../reminder/job'
import { addKind } from './kinds'
import { heard, lecture } from './lecture-kind'
import { ACTIVITY, DRIVE_DAY, nonce, sessionAt, setSignups } from './testing'

beforeAll(() => addKind(lecture))

const { branch, account, opened, committee } = setSignups()

const DRAFT = {
  ...ACTIVITY,
  kind: 'lecture',
  title: '职业心理讲座',
  sessions: [sessionAt('am', '09:00', '11:00', 2)],
  form: [
    {
      key: 'question',
      label: '想问的问题',
      type: 'text' as const,
      required: false,
      help: '',
      options: [],
      min: null,
      max: 50,
      unit: '',
      sensitive: null,
    },
  ],
}

test('a new kind is one value: it is offered, signed up for, reminded of, exported, and its outcomes are heard of', async () => {
  const { kinds } = await committee().ask(listSignupKinds, {})
  expect(kinds.map(({ label }) => label)).toEqual(['义务献血', '活动', '医疗互助保险', '健康体检', '讲座'])
  const id = await opened(DRAFT)
  const join = async (i: number, question: string) =>
    branch()
      .as(await account(i))
      .code(enrol, { id, mode: 'join', session: 'am', answers: { question }, nonce: nonce() })
  expect(await join(10, '怎么减压？')).toBe('ok')
  expect(await join(11, '=1+1')).toBe('ok')
  expect(await join(12, '')).toBe('ok')
  expect(await join(15, '')).toBe('signup/not_in_audience')
  const seen = await branch()
    .as(await account(12))
    .ask(getSignup, { id })
  expect(seen).toMatchObject({ kind: { verb: '听讲' }, enrolment: { state: 'waiting', ahead: 0 } })

  branch().clock.now = instantOf('2026-10-08', '10:00')
  await branch().runTimer(sendReminders)
  const { messages } = await branch()
    .as(await account(10))
    .ask(listInbox, {})
  expect(messages.map(({ title }) => title)).toEqual(['职业心理讲座：10月9日 09:00'])

  branch().clock.now = instantOf(DRIVE_DAY, '11:30')
  const enter = (outcome: string | null, amount: number | null = null) =>
    committee().ask(setOutcome, { id, personIds: ['m_010'], outcome, amount })
  await enter('attended', 2)
  await enter('attended', 2)
  await enter('left')
  await enter('attended', 4)
  await enter(null)
  await enter('attended', 2)
  expect(heard).toEqual([
    'm_010 - attended',
    'm_010 attended left',
    'm_010 left attended',
    'm_010 attended -',
    'm_010 - attended',
  ])

  const sheets = async (action: typeof exportSignup | typeof signupStatistics) => {
    const { url } = await committee().ask(action, { id, purpose: '存档' })
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await (await fetch(url)).arrayBuffer())
    return book.worksheets.map((sheet) =>
      (sheet.getRows(1, sheet.rowCount) ?? []).map((row) =>
        Array.from({ length: sheet.columnCount }, (_, i) => row.getCell(i + 1).text),
      ),
    )
  }
  const [list] = await sheets(exportSignup)
  expect(list?.[1]).toEqual(expect.arrayContaining(['姓名', '场次', '想问的问题', '座次', '结果']))
  expect(list?.[2]).toEqual(expect.arrayContaining(['已登记听讲', '怎么减压？', '第 1 座', '听完 2 学时']))
  expect(list?.[3]).toContain("'=1+1")
  const [byDepartment, bySession] = await sheets(signupStatistics)
  expect(byDepartment?.[1]?.slice(-3)).toEqual(['听完（人）', '学时（学时）', '提前离场（人）'])
  expect(byDepartment?.at(-2)?.[0]).toBe('合计')
  expect(bySession?.[2]?.slice(0, 1)).toEqual(['09:00 场'])
})
