import { unbindStudent } from '../../../src/contract/identity'
import { listInbox } from '../../../src/contract/reminder'
import { enrol, getSignup, reportDone } from '../../../src/contract/signup'
import { saveSignup, setOutcome, signupStatistics, stepSignup } from '../../../src/contract/signup-desk'
import { addDays, instantOf } from '../../../src/contract/time'
import { sendReminders } from '../reminder/job'
import { eraseSignups } from './erase'
import { ACTIVITY, CHECK_UP, DRIVE, INSURANCE, nonce, sessionAt, setSignups } from './testing'

const { branch, opened, committee, join } = setSignups()

const later = {
  ...sessionAt('am', '09:00', '11:00', 2),
  startsAt: instantOf('2026-10-12', '09:00'),
  endsAt: instantOf('2026-10-12', '11:00'),
}

const titlesOf = async (openid: string) =>
  (await branch().as(openid).ask(listInbox, {})).messages.map(({ title }) => title).reverse()
/** Several runs on each of these days at ten in the morning. */
async function days(from: string, count: number) {
  for (let i = 0; i < count; i++) {
    for (const time of ['10:00', '10:20']) {
      branch().clock.now = instantOf(addDays(from, i), time)
      await branch().runTimer(sendReminders)
    }
  }
}

test('the day before a session whoever is in it is told once when and where; nobody else', async () => {
  const id = await opened(ACTIVITY)
  await join('demo-member', id, 'pm')
  await days('2026-10-07', 3)
  expect(await titlesOf('demo-member')).toEqual(['乒乓球团体赛：10月9日 14:00'])
  expect(await titlesOf('demo-liaison')).toEqual([])
})

test('in the last week of the insurance the silent are reminded every three days, until they have said something', async () => {
  const id = await opened({ ...INSURANCE, closesAt: instantOf('2026-10-20', '18:00') })
  await branch().as('demo-member').ask(enrol, { id, mode: 'decline', nonce: nonce() })
  await days('2026-10-10', 5)
  expect(await titlesOf('demo-member')).toEqual([])
  expect(await titlesOf('demo-liaison')).toHaveLength(1)
  await branch().as('demo-liaison').ask(enrol, { id, mode: 'join', nonce: nonce() })
  await days('2026-10-15', 8)
  expect(await titlesOf('demo-liaison')).toHaveLength(1)
  expect(await titlesOf('demo-chair')).toHaveLength(3)
})

test('of the check-up one is reminded weekly until it is done, but not while an appointment is to come', async () => {
  const id = await opened(CHECK_UP)
  await join('demo-liaison', id, 'am')
  await branch().as('demo-member').ask(enrol, { id, mode: 'own', nonce: nonce() })
  await days('2026-09-26', 10)
  expect(await titlesOf('demo-member')).toEqual(['2026 年健康体检：请办理', '2026 年健康体检：请办理'])
  expect(await titlesOf('demo-liaison')).toEqual([])
  await branch().as('demo-member').ask(reportDone, { id, done: true })
  await days('2026-10-06', 4)
  expect(await titlesOf('demo-member')).toHaveLength(2)
})

test('the next possible day is told once, six months after the donation, and only to who gave', async () => {
  const id = await opened(DRIVE)
  await join('demo-member', id, 'pm')
  await join('demo-liaison', id, 'pm')
  await committee().ask(setOutcome, { id, personIds: ['m_004'], outcome: 'donated', amount: 400 })
  await committee().ask(setOutcome, { id, personIds: ['m_024'], outcome: 'deferred' })
  const told = async () => (await titlesOf('demo-member')).filter((title) => title === '可以再预约献血了')
  await days('2027-04-07', 2)
  expect(await told()).toEqual([])
  await days('2027-04-09', 10)
  expect(await told()).toHaveLength(1)
  expect((await titlesOf('demo-liaison')).filter((title) => title.includes('再预约'))).toEqual([])
})

test('who is to be told later is told on the day, and the day is forgotten the night after', async () => {
  const id = await opened(DRIVE)
  const selfCheck = { verdict: 'after', on: '2026-11-01' } as const
  await branch().as('demo-member').ask(enrol, { id, mode: 'later', selfCheck, nonce: nonce() })
  await days('2026-10-31', 2)
  expect(await titlesOf('demo-member')).toEqual(['可以再预约献血了'])
  branch().clock.now = instantOf('2026-11-02', '03:00')
  await branch().runTimer(eraseSignups)
  const [doc] = await branch().store.find('enrolments', { event: id })
  expect(doc).toMatchObject({ state: 'cancelled', laterOn: null })
})

test('a session at another time tells everybody in it, once, and students as well', async () => {
  const id = await opened(DRIVE)
  await join('demo-member', id, 'pm')
  await join('demo-student', id, 'pm')
  await join('demo-liaison', id, 'am')
  const [am, pm] = DRIVE.sessions
  if (!am || !pm) throw new Error('the drive has two sessions')
  const moved = { ...pm, startsAt: instantOf('2026-10-09', '15:00'), place: '体育馆' }
  await committee().ask(saveSignup, { id, version: 2, draft: { ...DRIVE, sessions: [am, moved] } })
  await days('2026-09-26', 1)
  for (const openid of ['demo-member', 'demo-student']) {
    const { messages } = await branch().as(openid).ask(listInbox, {})
    expect(messages).toMatchObject([{ title: '秋季义务献血：时间或地点有变', unread: true }])
    expect(messages[0]?.text).toContain('10月9日 15:00，地点：体育馆')
  }
  expect(await titlesOf('demo-liaison')).toEqual([])
})

test('a student who gives the number back leaves the place to the next, and is named nowhere', async () => {
  const id = await opened({ ...DRIVE, sessions: [{ ...sessionAt('am', '09:00', '11:00', 1) }] })
  await join('demo-student', id)
  await join('demo-member', id)
  await branch().as('demo-student').ask(unbindStudent, { studentNo: '20230101' })
  expect(await branch().store.get('enrolments', `${id}:m_004`)).toMatchObject({ state: 'offered' })
  expect(JSON.stringify(await branch().store.find('enrolments', { event: id }))).not.toContain('尹小满')
})

test('after a drive the committee is told to hand in the sheet within two days, unless it has', async () => {
  const id = await opened(DRIVE)
  await days('2026-10-08', 2)
  expect(await titlesOf('demo-chair')).toEqual([])
  branch().clock.now = instantOf('2026-10-09', '16:30')
  await branch().runTimer(sendReminders)
  expect(await titlesOf('demo-chair')).toEqual(['秋季义务献血：请报统计表'])
  expect(await titlesOf('demo-liaison')).toEqual([])
  const other = await opened({
    ...DRIVE,
    title: '第二次献血',
    opensAt: branch().clock.now,
    closesAt: instantOf('2026-10-12', '08:00'),
    changesUntil: instantOf('2026-10-12', '08:00'),
    sessions: [later],
  })
  branch().clock.now = instantOf('2026-10-12', '11:30')
  await committee().ask(signupStatistics, { id: other, purpose: '报校工会' })
  await branch().runTimer(sendReminders)
  expect(await titlesOf('demo-chair')).toHaveLength(1)
  expect(id).not.toBe(other)
})

test('an event that is cancelled tells everybody in it why, once', async () => {
  const id = await opened(ACTIVITY)
  await join('demo-member', id)
  expect(await committee().code(stepSignup, { id, step: 'cancel' })).toBe('signup/needs_reason')
  await committee().ask(stepSignup, { id, step: 'cancel', reason: '场馆停电' })
  await days('2026-09-26', 2)
  expect(await titlesOf('demo-member')).toEqual(['乒乓球团体赛：已取消'])
  const { messages } = await branch().as('demo-member').ask(listInbox, {})
  expect(messages[0]?.text).toContain('场馆停电')
  const seen = await branch().as('demo-member').ask(getSignup, { id })
  expect(seen).toMatchObject({
    phase: 'cancelled',
    reason: '场馆停电',
    can: { join: { why: '这次活动已取消' } },
  })
  expect(await titlesOf('demo-liaison')).toEqual([])
})
