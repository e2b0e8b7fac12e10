import { cancelEnrolment, getSignup } from '../../../src/contract/signup'
import {
  getSignupEvent,
  listSignupEvents,
  removeSignupDraft,
  saveSignup,
  stepSignup,
} from '../../../src/contract/signup-desk'
import { settleSignups } from './promote'
import { ACTIVITY, CHECK_UP, DRIVE, INSURANCE, sessionAt, setSignups } from './testing'

const { branch, account, opened, committee, join, own, sessionOf } = setSignups()

const sensitive = { seenBy: 'committee' as const, eraseOn: '2026-10-09' }
const field = {
  key: 'size',
  label: '尺码',
  type: 'text' as const,
  required: false,
  help: '',
  options: [],
  min: null,
  max: null,
  unit: '',
  sensitive: null,
}

test.each([
  ['dates', { ...DRIVE, closesAt: DRIVE.opensAt }, 'signup/invalid_dates'],
  [
    'a session before it opens',
    {
      ...DRIVE,
      opensAt: '2026-10-09T10:00:00.000Z',
      closesAt: '2026-10-10T10:00:00.000Z',
      changesUntil: '2026-10-10T10:00:00.000Z',
    },
    'signup/invalid_dates',
  ],
  ['a drive without a session', { ...DRIVE, sessions: [] }, 'signup/needs_session'],
  ['students in an insurance', { ...INSURANCE, audience: 'students' }, 'signup/wrong_audience'],
  [
    'a session for others than the event',
    {
      ...DRIVE,
      audience: 'staff',
      sessions: [{ ...sessionAt('am', '09:00', '11:00', 2), audience: 'students' }],
    },
    'signup/wrong_audience',
  ],
  ['a department that is not there', { ...DRIVE, departments: ['d_99'] }, 'campaign/bad_reference'],
  ['a kind that is not there', { ...DRIVE, kind: 'nothing' }, 'signup/unknown_kind'],
  [
    'sensitive answers that go before it is over',
    { ...DRIVE, form: [{ ...field, sensitive: { ...sensitive, eraseOn: '2026-10-08' } }] },
    'signup/erase_too_early',
  ],
])('a draft with wrong %s is refused', async (_name, draft, code) => {
  expect(await committee().code(saveSignup, { draft })).toBe(code)
})

test('what the kind does not have is not kept', async () => {
  const draft = {
    ...DRIVE,
    team: { min: 1, max: 2 },
    loans: ['球拍'],
    packages: CHECK_UP.packages,
    year: 2026,
  }
  const { id } = await committee().ask(saveSignup, { draft })
  expect((await committee().ask(getSignupEvent, { id })).draft).toMatchObject({
    team: null,
    loans: [],
    packages: null,
    year: null,
  })
})

test('a draft is the committee’s alone; it goes, or it is published, once', async () => {
  const { id } = await committee().ask(saveSignup, { draft: ACTIVITY })
  expect(await branch().liaison.code(getSignupEvent, { id })).toBe('signup/not_found')
  expect((await branch().liaison.ask(listSignupEvents, {})).events).toEqual([])
  expect(await branch().as('demo-member').code(getSignup, { id })).toBe('signup/not_found')
  expect(await committee().code(stepSignup, { id, step: 'close' })).toBe('signup/not_open')
  await committee().ask(stepSignup, { id, step: 'publish' })
  expect(await committee().code(stepSignup, { id, step: 'publish' })).toBe('ok')
  expect(await committee().code(removeSignupDraft, { id })).toBe('signup/fixed')
  const other = await committee().ask(saveSignup, { draft: ACTIVITY })
  await committee().ask(removeSignupDraft, { id: other.id })
  expect(await committee().code(getSignupEvent, { id: other.id })).toBe('signup/not_found')
})

test('of two who change it the second is told; once open nobody loses what they signed up for', async () => {
  const id = await opened({ ...DRIVE, form: [field] })
  await join(await account(10), id)
  await join(await account(11), id)
  const save = (change: object, version = 2) =>
    committee().code(saveSignup, { id, version, draft: { ...DRIVE, form: [field], ...change } })
  expect(await save({ title: '改名' }, 1)).toBe('signup/changed_since')
  expect(await save({ kind: 'activity' })).toBe('signup/fixed')
  expect(await save({ form: [] })).toBe('signup/fixed')
  expect(await save({ form: [{ ...field, type: 'number' }] })).toBe('signup/fixed')
  expect(await save({ sessions: [sessionAt('pm', '14:00', '16:00', 3)] })).toBe('signup/session_in_use')
  expect(await save({ sessions: [sessionAt('am', '09:00', '11:00', 1)] })).toBe('signup/too_few_places')
  expect(await save({ title: '改名', sessions: [sessionAt('am', '09:00', '11:00', 2)] })).toBe('ok')
  expect((await branch().as('demo-member').ask(getSignup, { id })).title).toBe('改名')
  expect(await sessionOf(id, 'pm')).toBeNull()
})

test('more places go to those who wait; a session that gets a limit counts who is in it', async () => {
  const id = await opened({
    ...ACTIVITY,
    sessions: [sessionAt('am', '09:00', '11:00', 1), sessionAt('pm', '14:00', '16:00', null)],
  })
  const [a, b, c] = [await account(10), await account(11), await account(12)]
  await join(a, id)
  await join(b, id)
  await join(c, id, 'pm')
  const sessions = [sessionAt('am', '09:00', '11:00', 2), sessionAt('pm', '14:00', '16:00', 1)]
  await committee().ask(saveSignup, { id, version: 2, draft: { ...ACTIVITY, sessions } })
  expect(await own(b, id)).toMatchObject({ state: 'offered' })
  expect(await sessionOf(id, 'pm')).toMatchObject({ capacity: 1, held: 1 })
  expect(await join(await account(13), id, 'pm')).toMatchObject({ data: { enrolment: { state: 'waiting' } } })
  await branch().as(c).ask(cancelEnrolment, { id })
  expect(await own(await account(13), id)).toMatchObject({ state: 'offered' })
})

test('a limit that is lifted lets in all who wait, fifty at once and the rest by the timer', async () => {
  const limited = sessionAt('am', '09:00', '11:00', 1)
  const id = await opened({ ...ACTIVITY, sessions: [limited] })
  for (let i = 101; i <= 153; i++) await join(await account(i), id)
  const draft = { ...ACTIVITY, sessions: [{ ...limited, capacity: null }] }
  await committee().ask(saveSignup, { id, version: 2, draft })
  const offered = () => branch().store.count('enrolments', { event: id, state: 'offered' })
  expect(await offered()).toBe(50)
  await branch().runTimer(settleSignups)
  expect(await offered()).toBe(52)
  expect(await join(await account(154), id)).toMatchObject({ data: { enrolment: { state: 'in' } } })
  await committee().ask(saveSignup, {
    id,
    version: 3,
    draft: { ...draft, sessions: [{ ...limited, capacity: 60 }] },
  })
  expect(await sessionOf(id, 'am')).toMatchObject({ held: 54, waiting: 0 })
})

test('who waited and left while there was no limit is not waited for when there is one again', async () => {
  const limited = sessionAt('am', '09:00', '11:00', 1)
  const id = await opened({ ...ACTIVITY, sessions: [limited] })
  await join(await account(10), id)
  await join(await account(11), id)
  await branch().store.update('signup_sessions', `${id}:am`, { set: { capacity: null } })
  await branch()
    .as(await account(11))
    .ask(cancelEnrolment, { id })
  expect(await sessionOf(id, 'am')).toMatchObject({ waiting: 0 })
})

test('what was closed or cancelled by mistake opens again, with a reason', async () => {
  const id = await opened(ACTIVITY)
  await committee().ask(stepSignup, { id, step: 'cancel', reason: '误点' })
  expect(await committee().code(stepSignup, { id, step: 'reopen' })).toBe('signup/needs_reason')
  await committee().ask(stepSignup, { id, step: 'reopen', reason: '照常举行' })
  expect(await join('demo-member', id)).toMatchObject({ ok: true })
})
