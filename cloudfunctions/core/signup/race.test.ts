import { answerOffer, cancelEnrolment, changeEnrolment, enrol } from '../../../src/contract/signup'
import { stepSignup } from '../../../src/contract/signup-desk'
import { ACTIVITY, DRIVE, nonce, OK, sessionAt, setSignups } from './testing'

const { branch, committee, account, opened, join, own, sessionOf } = setSignups()

/** `CROWD=500` is the crowd that the feature asks for. */
const CROWD = Number(process.env.CROWD ?? 125)
const PLACES = CROWD / 5

const crowd = async (from: number, count: number) => {
  const accounts: string[] = []
  for (let i = 0; i < count; i++) accounts.push(await account(from + i))
  return accounts
}

test(`${CROWD} sign up at once for ${PLACES} places: exactly so many get one, the others wait in order of arrival`, async () => {
  const id = await opened({ ...DRIVE, sessions: [sessionAt('am', '09:00', '11:00', PLACES)] })
  const people = await crowd(101, CROWD)
  const replies = await Promise.all(people.map((openid) => join(openid, id)))
  const codes = new Set(replies.map((reply) => (reply.ok ? 'ok' : reply.error.code)))
  expect([...codes, ...branch().lines.flatMap(({ error }) => error ?? [])]).toEqual(['ok'])
  const docs = await branch().store.find('enrolments', { event: id })
  expect(docs).toHaveLength(CROWD)
  const inOrder = docs.sort((a, b) => a.order - b.order)
  expect(new Set(inOrder.map(({ order }) => order)).size).toBe(CROWD)
  expect(inOrder.slice(0, PLACES).map(({ state }) => state)).toEqual(Array(PLACES).fill('in'))
  expect(inOrder.slice(PLACES).map(({ state }) => state)).toEqual(Array(CROWD - PLACES).fill('waiting'))
  expect(await sessionOf(id, 'am')).toMatchObject({ held: PLACES, waiting: CROWD - PLACES })
  // Each is told how many wait before.
  const [, , third] = inOrder.slice(PLACES)
  expect(await own(`demo-${third?.person}`, id)).toMatchObject({ state: 'waiting', ahead: 2 })
}, 300_000)

test('one place left, two sign up at once: exactly one gets it; a repeated tap changes nothing', async () => {
  const id = await opened({ ...ACTIVITY, sessions: [sessionAt('am', '09:00', '11:00', 1)] })
  const [a = '', b = ''] = await crowd(10, 2)
  const replies = await Promise.all([a, b, a, b, a].map((openid) => join(openid, id)))
  const states = replies.map((reply) => (reply.ok ? reply.data.enrolment.state : reply.error.code))
  expect([states[0], states[1]].sort()).toEqual(['in', 'waiting'])
  expect([states[2], states[3], states[4]]).toEqual([states[0], states[1], states[0]])
  expect(await sessionOf(id, 'am')).toMatchObject({ held: 1, waiting: 1 })
})

test('ten cancel at once: the ten who waited longest are offered the places, nobody twice', async () => {
  const id = await opened({ ...ACTIVITY, sessions: [sessionAt('am', '09:00', '11:00', 10)] })
  const people = await crowd(101, 30)
  for (const openid of people) await join(openid, id)
  const codes = await Promise.all(
    people.slice(0, 10).map((openid) => branch().as(openid).code(cancelEnrolment, { id })),
  )
  expect(new Set(codes)).toEqual(new Set(['ok']))
  const docs = (await branch().store.find('enrolments', { event: id })).sort((a, b) => a.order - b.order)
  expect(docs.map(({ state }) => state)).toEqual([
    ...Array(10).fill('cancelled'),
    ...Array(10).fill('offered'),
    ...Array(10).fill('waiting'),
  ])
  expect(await sessionOf(id, 'am')).toMatchObject({ held: 10, waiting: 10 })
  expect(await branch().store.count('messages', { event: id, kind: 'signup.offer' })).toBe(10)
})

test('all move between two sessions at once: no place is lost and none is there twice', async () => {
  const id = await opened({
    ...DRIVE,
    sessions: [sessionAt('am', '09:00', '11:00', 12), sessionAt('pm', '14:00', '16:00', 12)],
  })
  const people = await crowd(101, 16)
  await Promise.all(people.map((openid, i) => join(openid, id, i % 2 ? 'am' : 'pm')))
  await Promise.all(
    people.map((openid, i) =>
      branch()
        .as(openid)
        .code(changeEnrolment, { id, session: i % 2 ? 'pm' : 'am', selfCheck: OK, nonce: nonce() }),
    ),
  )
  for (const key of ['am', 'pm']) {
    const held = await branch().store.count('enrolments', { event: id, session: key, state: 'in' })
    expect(await sessionOf(id, key)).toMatchObject({ held, waiting: 0 })
  }
  expect(await branch().store.count('enrolments', { event: id, state: 'in' })).toBe(16)
})

test('the event is closed while people sign up: whoever was told yes is in, and nobody after', async () => {
  const id = await opened({ ...ACTIVITY, sessions: [sessionAt('am', '09:00', '11:00', 40)] })
  const people = await crowd(101, 20)
  const [replies] = await Promise.all([
    Promise.all(people.map((openid) => join(openid, id))),
    committee().ask(stepSignup, { id, step: 'close' }),
  ])
  const yes = replies.filter(({ ok }) => ok).length
  expect(
    replies
      .flatMap((reply) => (reply.ok ? [] : reply.error.code))
      .filter((code) => code !== 'signup/not_open'),
  ).toEqual([])
  expect(await sessionOf(id, 'am')).toMatchObject({ held: yes, open: false })
  const late = await join(await account(30), id)
  expect(late).toMatchObject({ ok: false, error: { code: 'signup/not_open' } })
})

test('an offer is accepted and lapses at the same moment: in, or over, never both', async () => {
  const id = await opened({ ...ACTIVITY, answerHours: 1, sessions: [sessionAt('am', '09:00', '11:00', 1)] })
  const [a = '', b = '', c = ''] = await crowd(10, 3)
  for (const openid of [a, b, c]) await join(openid, id)
  await branch().as(a).ask(cancelEnrolment, { id })
  branch().clock.now = '2026-09-25T05:00:00.001Z'
  const [accepted] = await Promise.all([
    branch().as(b).code(answerOffer, { id, accept: true }),
    branch().as(a).code(enrol, { id, mode: 'join', session: 'am', nonce: nonce() }),
  ])
  expect(accepted).toBe('signup/offer_over')
  expect(await own(b, id)).toMatchObject({ state: 'cancelled' })
  expect(await own(c, id)).toMatchObject({ state: 'offered' })
  expect(await sessionOf(id, 'am')).toMatchObject({ held: 1, waiting: 1 })
})
