import { answerOffer, cancelEnrolment, changeEnrolment, enrol } from '../../../src/contract/signup'
import { settleSignups } from './promote'
import { ACTIVITY, nonce, sessionAt, setSignups } from './testing'

const { branch, account, opened, sessionOf } = setSignups()

const PEOPLE = 14
const DEEDS = 12
/** What may be refused here, in the ways that people know. */
const KNOWN = [
  'ok',
  'signup/already',
  'signup/nobody',
  'signup/no_offer',
  'signup/offer_over',
  'signup/full',
  'signup/changed_since',
]

/** Numbers that look random and are the same for the same seed (mulberry32). */
function numbers(seed: number) {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

async function deed(openid: string, id: string, pick: (below: number) => number): Promise<string> {
  const person = branch().as(openid)
  const session = pick(2) ? 'am' : 'pm'
  switch (pick(5)) {
    case 0:
      return person.code(cancelEnrolment, { id })
    case 1:
      return person.code(changeEnrolment, { id, session, nonce: nonce() })
    case 2:
      return person.code(answerOffer, { id, accept: pick(3) > 0 })
    default:
      return person.code(enrol, { id, mode: 'join', session, nonce: nonce() })
  }
}

test.each(Array.from({ length: Number(process.env.SEEDS ?? 2) }, (_, i) => i + 1))(
  'seed %d: whatever people do at the same time, every place is held once, and nobody waits beside a free one',
  async (seed) => {
    const sessions = [sessionAt('am', '09:00', '11:00', 3), sessionAt('pm', '14:00', '16:00', 4)]
    const id = await opened({ ...ACTIVITY, answerHours: 1, sessions })
    const accounts = await Promise.all(Array.from({ length: PEOPLE }, (_, i) => account(10 + i)))
    const pick = numbers(seed)
    const seen = new Set<string>()
    for (let round = 0; round < 3; round++) {
      await Promise.all(
        accounts.map(async (openid) => {
          for (let i = 0; i < DEEDS / 3; i++) seen.add(await deed(openid, id, pick))
        }),
      )
      // Between the rounds offers lapse.
      branch().clock.now = new Date(Date.parse(branch().clock.now) + 2 * 3600_000).toISOString()
    }
    await branch().runTimer(settleSignups)
    expect([...seen].filter((code) => !KNOWN.includes(code))).toEqual([])
    const docs = await branch().store.find('enrolments', { event: id })
    for (const { key, capacity } of sessions) {
      const own = docs.filter(({ session }) => session === key)
      const held = own.filter(({ state }) => state === 'in' || state === 'offered').length
      const waiting = own.filter(({ state }) => state === 'waiting').length
      expect([key, await sessionOf(id, key)]).toMatchObject([key, { held, waiting }])
      expect(held).toBeLessThanOrEqual(capacity ?? 0)
      expect([key, waiting > 0 && held < (capacity ?? 0)]).toEqual([key, false])
      const queue = own.filter(({ state }) => state === 'waiting').map(({ order }) => order)
      expect(new Set(queue).size).toBe(queue.length)
    }
  },
)
