import { enrol, reportDone, setHonours } from '../../src/contract/signup'
import { type SignupDraft, saveSignup, setOutcome, stepSignup } from '../../src/contract/signup-desk'
import { addDays, dayOf, instantOf } from '../../src/contract/time'
import type { Ask } from './letters'

const COMMITTEE = 'demo-m_002'
const accountOf = (i: number) => `demo-m_${String(i).padStart(3, '0')}`
/** Members with an account of their own who are no persona. */
const PEOPLE = Array.from({ length: 35 }, (_, i) => i + 13).filter((i) => i !== 24)

/** What all have in common: the window around a day, the roster of today. */
function draftFor(today: string, on: string, more: Partial<SignupDraft>): SignupDraft {
  const before = instantOf(addDays(on, -1), '18:00')
  return {
    kind: 'activity',
    title: '',
    note: '',
    facts: [],
    audience: 'staff',
    rosterOn: today,
    departments: [],
    opensAt: instantOf(addDays(on, -14), '09:00'),
    closesAt: before,
    changesUntil: before,
    answerHours: 12,
    sessions: [],
    form: [],
    quotas: [],
    team: null,
    loans: [],
    packages: null,
    year: null,
    gives: 'whole',
    ...more,
  }
}

const session = (
  on: string,
  key: string,
  title: string,
  place: string,
  hours: [string, string],
  capacity: number,
) => ({
  key,
  title,
  place,
  startsAt: instantOf(on, hours[0]),
  endsAt: instantOf(on, hours[1]),
  audience: 'both' as const,
  capacity,
})

const drive = (today: string, on: string, title: string) =>
  draftFor(today, on, {
    kind: 'blood',
    title,
    note: '请带身份证，吃清淡早餐，前一晚睡好。能否献血由采血点现场决定。',
    audience: 'both',
    facts: [{ label: '采血单位', value: '市中心血站' }],
    quotas: ['d_4', 'd_5', 'd_6'].map((department) => ({ department, places: 3 })),
    sessions: [
      { ...session(on, 'am', '上午', '体育馆前献血车', ['09:00', '11:00'], 6), audience: 'staff' },
      { ...session(on, 'noon', '学生场', '体育馆前献血车', ['11:00', '13:30'], 20), audience: 'students' },
      { ...session(on, 'pm', '下午', '体育馆前献血车', ['14:00', '16:00'], 10), audience: 'staff' },
    ],
  })

/** Writes sign-ups by the actions that people use. */
function writer(ask: Ask) {
  const joins = async (id: string, i: number, at: string, more: object = {}) =>
    ask(accountOf(i), enrol, { id, mode: 'join', nonce: `seed-${id}-${i}`, ...more }, at)
  return {
    joins,
    async publish(draft: SignupDraft): Promise<string> {
      const { id } = await ask(COMMITTEE, saveSignup, { draft }, draft.opensAt)
      await ask(COMMITTEE, stepSignup, { id, step: 'publish' }, draft.opensAt)
      return id
    },
    async says(id: string, i: number, mode: 'own' | 'decline', at: string) {
      await ask(accountOf(i), enrol, { id, mode, nonce: `seed-${id}-${i}` }, at)
    },
  }
}

/** Last spring's drive is over: nine gave, two were deferred, one did not come. */
async function seedPast(ask: Ask, today: string) {
  const { joins, publish } = writer(ask)
  const on = addDays(today, -150)
  const id = await publish(drive(addDays(on, -14), on, '春季义务献血'))
  const at = instantOf(addDays(on, -5), '10:00')
  const people = PEOPLE.slice(0, 12)
  const selfCheck = { verdict: 'ok' as const, for: on }
  for (const [n, i] of people.entries()) await joins(id, i, at, { session: n < 6 ? 'am' : 'pm', selfCheck })
  const ids = people.map((i) => `m_${String(i).padStart(3, '0')}`)
  const then = instantOf(on, '17:00')
  const enter = (personIds: string[], outcome: string, amount: number | null) =>
    ask(COMMITTEE, setOutcome, { id, personIds, outcome, amount }, then)
  await enter(ids.slice(0, 5), 'donated', 400)
  await enter(ids.slice(5, 9), 'donated', 200)
  await enter(ids.slice(9, 11), 'deferred', null)
  await enter(ids.slice(11), 'absent', null)
  for (const i of people.slice(0, 4)) await ask(accountOf(i), setHonours, { id, on: true }, then)
  await ask(COMMITTEE, stepSignup, { id, step: 'close' }, then)
}

/** The morning is full and two wait, the afternoon has places. */
async function seedDrive(ask: Ask, today: string) {
  const { joins, publish } = writer(ask)
  const on = addDays(today, 8)
  const id = await publish(drive(today, on, '秋季义务献血'))
  const at = instantOf(addDays(today, -2), '10:00')
  const selfCheck = { verdict: 'ok' as const, for: on }
  for (const [n, i] of PEOPLE.slice(2, 13).entries()) {
    await joins(id, i, at, { session: n < 8 ? 'am' : 'pm', selfCheck })
  }
}

async function seedMatch(ask: Ask, today: string) {
  const { joins, publish } = writer(ask)
  const on = addDays(today, 12)
  const id = await publish(
    draftFor(today, on, {
      title: '乒乓球团体赛',
      note: '每队三到四人，服装自备，球拍可借。',
      sessions: [session(on, 'game', '小组赛', '教工活动中心', ['15:00', '18:00'], 8)],
      team: { min: 3, max: 4 },
      loans: ['球拍', '号码布'],
    }),
  )
  const at = instantOf(addDays(today, -1), '12:00')
  for (const [n, name] of ['旋风队', '快乐队'].entries()) {
    const members = PEOPLE.slice(20 + n * 3, 22 + n * 3).map((i) => `m_${String(i).padStart(3, '0')}`)
    await joins(id, PEOPLE[22 + n * 3] ?? 0, at, { session: 'game', team: { name, members } })
  }
}

async function seedInsurance(ask: Ask, today: string) {
  const { joins, publish, says } = writer(ask)
  const year = Number(today.slice(0, 4))
  const id = await publish(
    draftFor(today, addDays(today, 10), {
      kind: 'insurance',
      title: `${year} 年度职工医疗互助`,
      note: '每人一份，费用由分工会统一办理。参保或不参保都请选一下。',
      facts: [{ label: '保障期', value: '一年，自交费次月起' }],
      year,
    }),
  )
  const at = instantOf(addDays(today, -3), '09:30')
  for (const i of PEOPLE.slice(0, 22)) await joins(id, i, at)
  for (const i of PEOPLE.slice(22, 24)) await says(id, i, 'decline', at)
}

async function seedCheckUp(ask: Ask, today: string) {
  const { joins, publish, says } = writer(ask)
  const on = addDays(today, 9)
  const day = (after: number, key: string, title: string) =>
    session(addDays(on, after), key, title, '市第一医院体检中心', ['07:30', '10:30'], 20)
  const id = await publish(
    draftFor(today, on, {
      kind: 'checkup',
      title: '教职工健康体检',
      note: '空腹前往。体检结果只交给本人。',
      sessions: [day(0, 'd1', '第一天'), day(1, 'd2', '第二天')],
      packages: {
        on: `${today.slice(0, 4)}-12-31`,
        list: [
          { name: '基础套餐', note: '', from: 0, to: 44 },
          { name: '四十五岁以上套餐', note: '加做心血管项目', from: 45, to: 120 },
        ],
      },
    }),
  )
  const at = instantOf(addDays(today, -1), '16:00')
  for (const [n, i] of PEOPLE.slice(5, 13).entries()) await joins(id, i, at, { session: n % 2 ? 'd1' : 'd2' })
  const own = PEOPLE.slice(13, 16)
  for (const i of own) await says(id, i, 'own', at)
  await ask(accountOf(own[0] ?? 0), reportDone, { id, done: true }, at)
}

/** One sign-up of each kind that is open, and a blood drive that is over. */
export async function seedSignups(ask: Ask, now: string): Promise<void> {
  const today = dayOf(now)
  await seedPast(ask, today)
  await seedDrive(ask, today)
  await seedMatch(ask, today)
  await seedInsurance(ask, today)
  await seedCheckUp(ask, today)
}
