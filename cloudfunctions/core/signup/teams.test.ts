import { cancelEnrolment, changeEnrolment } from '../../../src/contract/signup'
import { getSignupProgress, listSignupEvents, listSignupPeople } from '../../../src/contract/signup-desk'
import { ACTIVITY, nonce, sessionAt, setSignups } from './testing'

const { branch, account, opened, join, own, sessionOf, committee } = setSignups()
const MATCH = { ...ACTIVITY, team: { min: 2, max: 3 }, sessions: [sessionAt('am', '09:00', '11:00', 1)] }
const team = (name: string, ...members: string[]) => ({ team: { name, members } })

const refusal = (reply: Awaited<ReturnType<typeof join>>) => (reply.ok ? 'ok' : reply.error)

test('a captain signs up a team: one place for all, and each is in it with a code of their own', async () => {
  const id = await opened(MATCH)
  const captain = await account(10)
  expect(refusal(await join(captain, id))).toMatchObject({ code: 'signup/needs_team' })
  expect(refusal(await join(captain, id, 'am', team('独行')))).toMatchObject({ code: 'signup/team_size' })
  expect(refusal(await join(captain, id, 'am', team('旋风', 'm_011', 'm_012')))).toBe('ok')
  expect(await sessionOf(id, 'am')).toMatchObject({ held: 1 })
  const progress = await branch().as('demo-chair').ask(getSignupProgress, { id })
  expect([progress.total.in, progress.sessions[0]?.taken]).toEqual([3, 1])
  const { people } = await branch().as('demo-chair').ask(listSignupPeople, { id })
  expect(people.map(({ team }) => team)).toEqual([
    { name: '旋风', captain: true },
    { name: '旋风', captain: false },
    { name: '旋风', captain: false },
  ])
  const mine = await own(captain, id)
  const other = await own(await account(11), id)
  expect(mine).toMatchObject({ state: 'in', team: { name: '旋风', mine: true } })
  expect(mine?.team?.members.map(({ id }) => id)).toEqual(['m_011', 'm_012'])
  expect(other).toMatchObject({ state: 'in', session: 'am', team: { name: '旋风', mine: false } })
  expect(new Set([mine?.code, other?.code]).size).toBe(2)
  expect((await committee().ask(listSignupEvents, {})).events).toMatchObject([{ in: 3, places: null }])
  const { sessions, total } = await committee().ask(getSignupProgress, { id })
  expect([sessions, total]).toMatchObject([[{ capacity: 1, taken: 1 }], { in: 3 }])
})

test('nobody is in two teams, however many captains name them at once', async () => {
  const id = await opened({ ...MATCH, sessions: [sessionAt('am', '09:00', '11:00', 9)] })
  const captains = [await account(10), await account(11), await account(12)]
  const replies = await Promise.all(captains.map((one, i) => join(one, id, 'am', team(`${i} 队`, 'm_020'))))
  const codes = replies.map((reply) => (reply.ok ? 'ok' : reply.error.code)).sort()
  expect(codes).toEqual(['ok', 'signup/team_member_taken', 'signup/team_member_taken'])
  expect(await sessionOf(id, 'am')).toMatchObject({ held: 1 })
  const late = refusal(await join(await account(20), id, 'am', team('自立', 'm_021')))
  expect(late).toMatchObject({ code: 'signup/already' })
})

test('the others of a team follow their captain: onto the list, into the offer, out of it', async () => {
  const id = await opened(MATCH)
  const [a, b] = [await account(10), await account(12)]
  await join(a, id, 'am', team('甲', 'm_011'))
  await join(b, id, 'am', team('乙', 'm_013'))
  const second = await account(13)
  expect(await own(second, id)).toMatchObject({ state: 'waiting' })
  await branch().as(a).ask(cancelEnrolment, { id })
  expect(await own(await account(11), id)).toMatchObject({ state: 'cancelled' })
  expect(await own(second, id)).toMatchObject({ state: 'offered' })
  expect(await branch().store.count('messages', { event: id, kind: 'signup.offer' })).toBe(1)
})

test('one of a team leaves, the captain takes in another; only the captain may', async () => {
  const sessions = [...MATCH.sessions, sessionAt('pm', '14:00', '16:00', 1)]
  const id = await opened({ ...MATCH, sessions })
  const captain = await account(10)
  await join(captain, id, 'am', team('甲', 'm_011', 'm_012'))
  const leaver = await account(11)
  await branch().as(leaver).ask(cancelEnrolment, { id })
  expect((await own(captain, id))?.team?.members.map(({ id }) => id)).toEqual(['m_012'])
  expect(await sessionOf(id, 'am')).toMatchObject({ held: 1 })
  const change = (openid: string, ...members: string[]) =>
    branch()
      .as(openid)
      .code(changeEnrolment, { id, ...team('甲', ...members), nonce: nonce() })
  expect(await change(await account(12), 'm_014')).toBe('signup/captain_only')
  expect(await change(captain, 'm_014', 'm_015')).toBe('ok')
  expect(await own(await account(12), id)).toMatchObject({ state: 'cancelled' })
  expect(await own(await account(14), id)).toMatchObject({ state: 'in' })
  // To another session the team comes along.
  const moved = await branch().as(captain).ask(changeEnrolment, { id, session: 'pm', nonce: nonce() })
  expect(moved.enrolment).toMatchObject({
    session: 'pm',
    team: { members: [{ id: 'm_014' }, { id: 'm_015' }] },
  })
  expect(await own(await account(15), id)).toMatchObject({ session: 'pm' })
  // Who left may be taken in again.
  expect(await change(captain, 'm_011')).toBe('ok')
  expect(await own(leaver, id)).toMatchObject({ state: 'in' })
})
