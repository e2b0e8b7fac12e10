jest.mock('@tarojs/taro', () => jest.requireActual('../../lib/testing').taro)

import type { Signup, SignupSession } from '../../contract/signup'
import { keepDraft } from '../../lib/kept-drafts'
import { storage } from '../../lib/testing'
import { draftId, firstDraft, readiness } from './join-draft'

const session = (key: string, brings: SignupSession['brings'] = 'place'): SignupSession => ({
  key,
  title: key,
  place: '',
  startsAt: null,
  endsAt: null,
  audience: 'both',
  capacity: 5,
  left: 5,
  waiting: 0,
  brings,
  why: '',
})
const has = {
  sessions: true,
  waiting: true,
  teams: true,
  checkIn: true,
  quotas: false,
  honours: false,
  selfCheck: false,
  packages: false,
  loans: false,
  year: false,
  selfDone: false,
}
const signup = (more: Partial<Signup> = {}): Signup => ({
  id: 'e_1',
  kind: {
    id: 'activity',
    label: '活动',
    verb: '报名',
    about: '',
    audiences: ['staff'],
    has,
    own: null,
    decline: null,
    outcomes: [],
  },
  title: '',
  note: '',
  facts: [],
  phase: 'open',
  opensAt: '',
  closesAt: '',
  changesUntil: '',
  sessions: [session('a'), session('b')],
  form: [],
  team: null,
  loans: [],
  selfCheck: null,
  enrolment: null,
  why: '',
  can: {
    join: true,
    own: true,
    decline: true,
    later: true,
    change: true,
    cancel: true,
    answer: true,
    done: true,
    honours: true,
  },
  ...more,
})
const blank = { session: null, answers: {}, names: {}, team: { name: '', members: [] }, honours: false }

beforeEach(() => storage.clear())

test('the only session is chosen from the start, of several none is', () => {
  expect(firstDraft(signup(), 'm_1').session).toBeNull()
  expect(firstDraft(signup({ sessions: [session('a')] }), 'm_1').session).toBe('a')
})

test('what was begun on this phone is there again, but for a session that is full by now', () => {
  keepDraft('m_1', draftId('e_1'), { ...blank, session: 'b', answers: { meal: '素' } })
  expect(firstDraft(signup(), 'm_1')).toMatchObject({ session: 'b', answers: { meal: '素' } })
  expect(firstDraft(signup({ sessions: [session('a'), session('b', 'none')] }), 'm_1')).toMatchObject({
    session: null,
    answers: { meal: '素' },
  })
  expect(firstDraft(signup(), 'm_2')).toEqual(blank)
})

test('what lies in storage and is no draft of ours is as good as none', () => {
  keepDraft('m_1', draftId('e_1'), { session: 7 })
  expect(firstDraft(signup(), 'm_1')).toEqual(blank)
})

test('whoever holds a place can keep it, and change to a session with a place, but not to a full one', () => {
  const sessions = [session('a', 'waiting'), session('b', 'waiting'), session('c')]
  const enrolment = {
    state: 'in' as const,
    stateLabel: '',
    session: 'a',
    ahead: null,
    offeredUntil: null,
    answers: {},
    shown: [],
    team: null,
    code: '',
    checkedInAt: null,
    outcome: null,
    honours: false,
    nextOn: null,
    package: null,
  }
  const ready = (key: string) => readiness(signup({ sessions, enrolment }), { ...blank, session: key })
  expect(ready('a')).toBe(true)
  expect(ready('b')).toMatchObject({ why: expect.stringContaining('已满') })
  expect(ready('c')).toBe(true)
})

test.each([
  ['no session', null, '', 0, { why: '请先选场次' }],
  ['no name', 'a', ' ', 0, { why: '请填写队名' }],
  ['too few', 'a', '飞羽队', 0, { why: '一队至少 2 人，还差 1 人' }],
  ['enough', 'a', '飞羽队', 1, true],
  ['too many', 'a', '飞羽队', 3, { why: '一队最多 3 人' }],
])('before the form is looked at: %s', (_, chosen, name, others, expected) => {
  const members = Array.from({ length: others }, (_, i) => ({ id: `m_${i}`, name: '某' }))
  const draft = { ...blank, session: chosen, team: { name, members } }
  expect(readiness(signup({ team: { min: 2, max: 3 } }), draft)).toEqual(expected)
})
