import { listInbox } from '../../../src/contract/reminder'
import {
  answerOffer,
  cancelEnrolment,
  changeEnrolment,
  enrol,
  getSignup,
  listSignups,
} from '../../../src/contract/signup'
import { getSignupProgress, listSignupPeople, stepSignup } from '../../../src/contract/signup-desk'
import { instantOf } from '../../../src/contract/time'
import { sendReminders } from '../reminder/job'
import { settleSignups } from './promote'
import { ACTIVITY, DRIVE, DRIVE_DAY, nonce, OK, sessionAt, setSignups } from './testing'

const { branch, account, opened, join, own, sessionOf, committee } = setSignups()

const codeOf = (reply: Awaited<ReturnType<typeof join>>): string => (reply.ok ? 'ok' : reply.error.code)
const small = { sessions: [sessionAt('am', '09:00', '11:00', 1), sessionAt('pm', '14:00', '16:00', 2)] }

test('who may and why not: the window, the roster as of the day, the department, the audience', async () => {
  const soon = await opened({ ...DRIVE, opensAt: instantOf('2026-09-26', '08:00') })
  expect(codeOf(await join('demo-member', soon))).toBe('signup/not_yet')
  const id = await opened({ ...DRIVE, audience: 'staff', rosterOn: '2026-09-25', departments: ['d_8'] })
  expect(codeOf(await join('demo-liaison', id))).toBe('ok')
  expect(codeOf(await join('demo-member', id))).toBe('signup/not_in_audience')
  expect(codeOf(await join('demo-student', id))).toBe('signup/not_in_audience')
  expect(await branch().as('demo-member').code(getSignup, { id })).toBe('signup/not_in_audience')
  const early = await opened({ ...DRIVE, rosterOn: '2000-01-01' })
  expect(codeOf(await join('demo-member', early))).toBe('signup/not_in_audience')
  branch().clock.now = instantOf('2026-10-08', '18:01')
  expect(codeOf(await join('demo-member', soon))).toBe('signup/over')
  await committee().ask(stepSignup, { id: soon, step: 'close' })
  expect(codeOf(await join('demo-member', soon))).toBe('signup/not_open')
})

test('students have sessions of their own, and see no others', async () => {
  const [am, pm] = DRIVE.sessions
  if (!am || !pm) throw new Error('the drive has two sessions')
  const id = await opened({
    ...DRIVE,
    sessions: [
      { ...am, audience: 'staff' },
      { ...pm, audience: 'students' },
    ],
  })
  expect(codeOf(await join('demo-student', id, 'am'))).toBe('signup/other_session')
  expect(codeOf(await join('demo-student', id, 'pm'))).toBe('ok')
  expect(codeOf(await join('demo-member', id, 'pm'))).toBe('signup/other_session')
  const seen = await branch().as('demo-student').ask(getSignup, { id })
  expect(seen.sessions).toMatchObject([{ key: 'pm', left: 2, brings: 'place' }])
  expect(seen.enrolment).toMatchObject({ state: 'in', stateLabel: '已预约', session: 'pm' })
  const { signups } = await branch().as('demo-student').ask(listSignups, {})
  expect(signups).toMatchObject([{ id, todo: 'come', stateLabel: '已预约' }])
})

test('of the self-check the server keeps the day that it advises, and nothing else', async () => {
  const id = await opened(DRIVE)
  const member = branch().as('demo-member')
  const asked = (selfCheck: unknown, mode = 'join') =>
    member.code(enrol, { id, mode, session: 'am', selfCheck, nonce: nonce() })
  expect(await asked(null)).toBe('signup/self_check')
  expect(await asked({ verdict: 'ok', for: '2026-10-10' })).toBe('signup/self_check')
  expect(await asked({ verdict: 'after', on: '2026-12-01' })).toBe('signup/self_check_after')
  expect(await asked({ verdict: 'after', on: '2026-09-25' }, 'later')).toBe('signup/self_check')
  const told = { verdict: 'after', on: '2026-12-01', kilos: 44, reasons: ['体重'], birthday: '1990-01-01' }
  expect(await asked(told, 'later')).toBe('ok')
  const [doc] = await branch().store.find('enrolments', { event: id })
  expect(doc).toMatchObject({ state: 'later', laterOn: '2026-12-01', answers: {} })
  expect(JSON.stringify(doc)).not.toMatch(/44|体重|1990/)
  expect(await own('demo-member', id)).toMatchObject({
    state: 'later',
    stateLabel: '到时再约',
    nextOn: '2026-12-01',
  })
  // Nobody else learns of it: for the desk that person has said nothing.
  const desk = await committee().ask(getSignupProgress, { id })
  expect(desk.departments.find(({ id }) => id === 'd_4')).toMatchObject({
    later: 0,
    silent: desk.departments.find(({ id }) => id === 'd_4')?.audience,
  })
  expect((await committee().ask(listSignupPeople, { id })).people).toEqual([])
  // A later session may still be chosen.
  expect(await asked({ ...OK, kilos: 60 })).toBe('ok')
  expect(JSON.stringify(await branch().store.find('enrolments', { event: id }))).not.toMatch(/kilos|60/)
  expect(JSON.stringify(await branch().store.find('journal', { at: { gte: '' } }))).not.toContain('kilos')
})

test('a full session puts on the waiting list; who cancels makes room for the next, who is told and has a time to answer', async () => {
  const id = await opened({ ...DRIVE, ...small })
  const [a, b, c] = [await account(10), await account(11), await account(12)]
  await join(a, id)
  expect(await join(b, id)).toMatchObject({ data: { enrolment: { state: 'waiting', ahead: 0 } } })
  expect(await join(c, id)).toMatchObject({ data: { enrolment: { state: 'waiting', ahead: 1 } } })
  await branch().as(a).ask(cancelEnrolment, { id })
  expect(await own(b, id)).toMatchObject({ state: 'offered', offeredUntil: '2026-09-26T02:30:00.000Z' })
  const { signups } = await branch().as(b).ask(listSignups, {})
  expect(signups).toMatchObject([{ todo: 'answer', offeredUntil: '2026-09-26T02:30:00.000Z' }])
  await branch().runTimer(sendReminders)
  const { messages } = await branch().as(b).ask(listInbox, {})
  expect(messages).toMatchObject([{ title: '秋季义务献血：有名额了', page: `signup/event/index?id=${id}` }])
  expect(messages[0]?.text).toContain('9月26日 10:30 前确认')
  // Nobody overtakes: while the place is offered it is taken.
  expect(codeOf(await join(a, id))).toBe('ok')
  expect(await own(a, id)).toMatchObject({ state: 'waiting', ahead: 1 })
  const accepted = await branch().as(b).ask(answerOffer, { id, accept: true })
  expect(accepted.enrolment.state).toBe('in')
  expect(await branch().as(b).code(answerOffer, { id, accept: true })).toBe('ok')
  expect(await branch().as(c).code(answerOffer, { id, accept: true })).toBe('signup/no_offer')
  expect(await sessionOf(id, 'am')).toMatchObject({ held: 1, waiting: 2 })
})

test('an offer that is declined or not answered goes to the next, by the timer at the latest', async () => {
  const id = await opened({ ...DRIVE, ...small })
  const people = [await account(10), await account(11), await account(12), await account(13)]
  for (const openid of people) await join(openid, id)
  const [a = '', b = '', c = '', d = ''] = people
  await branch().as(a).ask(cancelEnrolment, { id })
  await branch().as(b).ask(answerOffer, { id, accept: false })
  expect(await own(b, id)).toMatchObject({ state: 'cancelled' })
  expect(await own(c, id)).toMatchObject({ state: 'offered' })
  branch().clock.now = '2026-09-26T02:30:00.001Z'
  expect(await own(c, id)).toMatchObject({ state: 'cancelled', offeredUntil: null })
  expect(await own(d, id)).toMatchObject({ state: 'waiting' })
  await branch().runTimer(settleSignups)
  expect(await own(d, id)).toMatchObject({ state: 'offered' })
  expect(await branch().as(c).code(answerOffer, { id, accept: true })).toBe('signup/no_offer')
  branch().clock.now = instantOf('2026-09-27', '12:00')
  expect(codeOf(await join(d, id))).toBe('ok')
  expect(await own(d, id)).toMatchObject({ state: 'in' })
  const doc = await branch().store.get('enrolments', `${id}:m_012`)
  expect(doc?.steps.map(({ state, by }) => `${state} ${by}`)).toEqual([
    'waiting m_012',
    'offered system',
    'cancelled system',
  ])
})

test('a place is kept at most until the session begins, and then nobody is offered one', async () => {
  const id = await opened({ ...ACTIVITY, ...small, changesUntil: instantOf(DRIVE_DAY, '08:30') })
  const [a, b, c] = [await account(10), await account(11), await account(12)]
  for (const openid of [a, b, c]) await join(openid, id)
  branch().clock.now = instantOf(DRIVE_DAY, '08:00')
  await branch().as(a).ask(cancelEnrolment, { id })
  expect(await own(b, id)).toMatchObject({ state: 'offered', offeredUntil: instantOf(DRIVE_DAY, '09:00') })
  branch().clock.now = instantOf(DRIVE_DAY, '09:01')
  await branch().runTimer(settleSignups)
  expect(await own(c, id)).toMatchObject({ state: 'waiting' })
})

test('another session is taken only when it has a place; the old one goes to the next', async () => {
  const id = await opened({ ...DRIVE, ...small })
  const [a, b, c, d] = [await account(10), await account(11), await account(12), await account(13)]
  await join(a, id, 'am')
  await join(b, id, 'am')
  await join(c, id, 'pm')
  const move = (openid: string, session: string) =>
    branch().as(openid).code(changeEnrolment, { id, session, selfCheck: OK, nonce: nonce() })
  expect(await move(a, 'pm')).toBe('ok')
  expect(await own(a, id)).toMatchObject({ state: 'in', session: 'pm' })
  expect(await own(b, id)).toMatchObject({ state: 'offered', session: 'am' })
  await join(d, id, 'pm')
  expect(await own(d, id)).toMatchObject({ state: 'waiting' })
  await branch().as(b).ask(answerOffer, { id, accept: true })
  expect(await move(b, 'pm')).toBe('signup/full')
  expect(await own(b, id)).toMatchObject({ state: 'in', session: 'am' })
  expect(codeOf(await join(b, id, 'pm'))).toBe('signup/already')
  expect(await sessionOf(id, 'am')).toMatchObject({ held: 1, waiting: 0 })
  expect(await sessionOf(id, 'pm')).toMatchObject({ held: 2, waiting: 1 })
})

test('after the last moment for changes one can no longer leave by oneself', async () => {
  const id = await opened(DRIVE)
  await join('demo-member', id)
  branch().clock.now = instantOf('2026-10-08', '18:01')
  expect(await branch().as('demo-member').code(cancelEnrolment, { id })).toBe('signup/too_late')
  const { can } = await branch().as('demo-member').ask(getSignup, { id })
  expect(can.cancel).toEqual({ why: '自行更改和取消的时间已过，请联系本部门联络员' })
})

test('who cancelled may come back, at the end of the queue', async () => {
  const id = await opened({ ...DRIVE, ...small })
  const [a, b] = [await account(10), await account(11)]
  await join(a, id)
  await branch().as(a).ask(cancelEnrolment, { id })
  await join(b, id)
  expect(codeOf(await join(a, id))).toBe('ok')
  expect(await own(a, id)).toMatchObject({ state: 'waiting', ahead: 0 })
})
