import { checkInAtDoor, getSignup, listHonours, setHonours } from '../../../src/contract/signup'
import {
  cancelFor,
  checkInPerson,
  enrolFor,
  getSignupProgress,
  lendItem,
  listSignupEvents,
  listSignupPeople,
  lookAtSignup,
  setOutcome,
  watchDoor,
} from '../../../src/contract/signup-desk'
import { instantOf } from '../../../src/contract/time'
import { ACTIVITY, DRIVE, DRIVE_DAY, sessionAt, setSignups } from './testing'

const { branch, account, opened, join, own, committee, sessionOf } = setSignups()

test('a check-in at the door marks this activity and no other, by the code of the moment and of the session', async () => {
  const sessions = [sessionAt('am', '09:00', '11:00', 5), sessionAt('pm', '14:00', '16:00', 5)]
  const [first, second] = [
    await opened({ ...ACTIVITY, sessions }),
    await opened({ ...ACTIVITY, title: '读书会', sessions }),
  ]
  const member = branch().as('demo-member')
  for (const id of [first, second]) await join('demo-member', id)
  const door = (id: string, session = 'am') => branch().liaison.ask(watchDoor, { id, session })
  expect(await door(first)).toMatchObject({
    scene: null,
    why: expect.stringContaining('10月9日 08:00'),
    expected: 1,
  })
  branch().clock.now = instantOf(DRIVE_DAY, '08:30')
  const { scene } = await door(first)
  expect(scene?.length).toBeLessThanOrEqual(32)
  expect(await member.code(checkInAtDoor, { scene: scene ?? '' })).toBe('ok')
  expect(await member.ask(checkInAtDoor, { scene: scene ?? '' })).toMatchObject({
    repeated: true,
    title: '乒乓球团体赛',
  })
  expect(await own('demo-member', first)).toMatchObject({ checkedInAt: branch().clock.now })
  expect(await own('demo-member', second)).toMatchObject({ checkedInAt: null })
  expect(await door(first)).toMatchObject({ checkedIn: 1, recent: [{ department: '计算机系' }] })
  // Another session's code, another person, yesterday's code, nonsense.
  expect(await branch().liaison.code(checkInAtDoor, { scene: scene ?? '' })).toBe('signup/not_here')
  const wrong = [scene?.replace(first, second), scene?.replace('.am.', '.pm.'), 'door.x.y.abcdef', 'hello']
  for (const one of wrong)
    expect(await member.code(checkInAtDoor, { scene: one ?? '' })).toBe('signup/wrong_door')
  branch().clock.now = instantOf(DRIVE_DAY, '08:32')
  expect(await member.code(checkInAtDoor, { scene: scene ?? '' })).toBe('signup/wrong_door')
})

test('on site a person is found by the code that they show, of whatever department; the list is the own', async () => {
  const id = await opened(DRIVE)
  await join('demo-member', id)
  await join('demo-liaison', id)
  const code = (await own('demo-member', id))?.code ?? ''
  expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
  expect(await branch().liaison.ask(lookAtSignup, { id, code: code.toLowerCase() })).toMatchObject({
    person: { personId: 'm_004', can: { checkIn: true }, outcome: null },
  })
  const mistyped = (code.startsWith('2') ? '3' : '2') + code.slice(1)
  expect(await branch().liaison.code(lookAtSignup, { id, code: mistyped })).toBe('signup/unknown_code')
  expect(await branch().liaison.code(checkInPerson, { id, personId: 'm_004' })).toBe(
    'roster/other_department',
  )
  expect(await branch().liaison.ask(checkInPerson, { id, code })).toMatchObject({ repeated: false })
  expect(await branch().liaison.ask(checkInPerson, { id, code })).toMatchObject({ repeated: true })
  await branch().liaison.ask(checkInPerson, { id, code, undo: true })
  expect(await own('demo-member', id)).toMatchObject({ checkedInAt: null })
  const { people } = await committee().ask(listSignupPeople, { id, search: '2012004' })
  expect(people).toHaveLength(1)
})

test('outcomes are the committee’s: counted with their sum, corrected, and no promise in advance', async () => {
  const id = await opened({ ...DRIVE, quotas: [{ department: 'd_4', places: 3 }] })
  const ids = ['m_004', 'm_010', 'm_011']
  for (const i of [4, 10, 11]) await join(await account(i), id, 'pm')
  const enter = (personIds: string[], outcome: string | null, amount: number | null = null) =>
    committee().code(setOutcome, { id, personIds, outcome, amount })
  expect(await enter(['m_004'], 'donated')).toBe('signup/wrong_outcome')
  expect(await enter(['m_004'], 'donated', 500)).toBe('signup/wrong_outcome')
  expect(await enter(['m_004'], 'absent', 200)).toBe('signup/wrong_outcome')
  expect(await enter(['m_004'], 'eligible')).toBe('signup/wrong_outcome')
  expect(await enter(['m_004', 'm_010'], 'donated', 400)).toBe('ok')
  expect(await enter(['m_011'], 'deferred')).toBe('ok')
  expect(await committee().ask(setOutcome, { id, personIds: ids, outcome: 'deferred' })).toEqual({
    changed: 2,
  })
  expect(await enter(['m_004', 'm_010'], 'donated', 300)).toBe('ok')
  const progress = await committee().ask(getSignupProgress, { id })
  expect(progress.outcomes).toEqual([
    { id: 'donated', label: '已献血', people: 2, amount: 600 },
    { id: 'deferred', label: '暂缓', people: 1, amount: null },
    { id: 'absent', label: '未到', people: 0, amount: null },
  ])
  expect(progress.departments.find(({ id }) => id === 'd_4')).toMatchObject({ quota: 3, in: 1 })
  expect(progress.sessions).toMatchObject([{ taken: 0 }, { taken: 3 }])
  // A deferral is about somebody's health: the liaison does not see it, and the journal does not say it.
  const seen = await branch().liaison.ask(listSignupPeople, { id })
  expect(seen.people.map(({ outcome }) => outcome)).toEqual(seen.people.map(() => null))
  const journal = await branch().store.find('journal', { at: { gte: '' } })
  expect(
    journal
      .filter(({ what }) => what === 'signup.setOutcome')
      .map(({ reason }) => reason)
      .join(''),
  ).toBe('')
  expect(await own('demo-member', id)).toMatchObject({
    outcome: { text: '已献血 300 毫升' },
    nextOn: '2027-04-09',
  })
})

test('the list of honour names whoever gave and said so, and nobody else', async () => {
  const id = await opened(DRIVE)
  await join('demo-member', id, 'pm')
  await join(await account(10), id, 'pm')
  await join(await account(11), id, 'pm', { honours: true })
  await committee().ask(setOutcome, { id, personIds: ['m_004', 'm_010'], outcome: 'donated', amount: 200 })
  const names = async () =>
    (await branch().as('demo-member').ask(listHonours, {})).events.flatMap(({ people }) => people)
  expect(await names()).toEqual([])
  await branch().as('demo-member').ask(setHonours, { id, on: true })
  expect(await names()).toMatchObject([{ department: '计算机系' }])
  await branch().as('demo-member').ask(setHonours, { id, on: false })
  expect(await names()).toEqual([])
})

test('what is lent comes back; it is out to one person once, and nobody leaves with it', async () => {
  const id = await opened({ ...ACTIVITY, loans: ['球拍'] })
  await join('demo-liaison', id)
  const lend = (item: string, back: boolean) =>
    branch().liaison.code(lendItem, { id, personId: 'm_024', item, back })
  expect(await lend('服装', false)).toBe('signup/no_item')
  expect(await lend('球拍', true)).toBe('signup/not_lent')
  expect(await lend('球拍', false)).toBe('ok')
  expect(await lend('球拍', false)).toBe('signup/lent')
  expect(await branch().liaison.code(cancelFor, { id, personId: 'm_024', reason: '不来' })).toBe(
    'signup/lent_out',
  )
  expect(await lend('球拍', true)).toBe('ok')
  const { people } = await branch().liaison.ask(listSignupPeople, { id })
  expect(people).toMatchObject([{ loans: [{ item: '球拍', backAt: branch().clock.now }] }])
})

test('a liaison signs up a colleague of the own department, with a reason, and the place counts', async () => {
  const id = await opened({ ...DRIVE, sessions: [sessionAt('am', '09:00', '11:00', 1)] })
  await branch().liaison.ask(enrolFor, {
    id,
    memberId: 'm_016',
    mode: 'join',
    session: 'am',
    reason: '口头报名',
  })
  expect(await sessionOf(id, 'am')).toMatchObject({ held: 1 })
  expect(await branch().store.get('enrolments', `${id}:m_016`)).toMatchObject({
    state: 'in',
    steps: [{ by: 'm_024', reason: '口头报名' }],
  })
  await branch().liaison.ask(cancelFor, { id, personId: 'm_016', reason: '出差' })
  expect(await sessionOf(id, 'am')).toMatchObject({ held: 0 })
  await branch().liaison.ask(cancelFor, { id, personId: 'm_016', reason: '出差' })
  const journal = await branch().store.find('journal', { target: `${id}:m_016` })
  expect(journal.map(({ what, reason }) => `${what} ${reason}`).sort()).toEqual([
    'signup.cancelFor 出差',
    'signup.enrolFor 口头报名',
  ])
  const { events } = await branch().liaison.ask(listSignupEvents, {})
  expect(events).toMatchObject([{ id, in: 0, places: 1, kind: { label: '义务献血' } }])
})

test('no word of the kind promises that somebody can give', async () => {
  const id = await opened(DRIVE)
  const said = JSON.stringify(await branch().as('demo-member').ask(getSignup, { id }))
  expect(said).toContain('由采血点现场决定')
  expect(said).not.toMatch(/合格|符合条件|符合要求|可以献血|eligible/)
})
