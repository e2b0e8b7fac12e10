import type { Context } from '../context'
import { groupBy } from '../group-by'
import { announceOffer } from '../reminder/kinds/signup-offer'
import { awakeAfter } from '../reminder/quiet'
import type { EnrolmentDoc, SignupEventDoc, SignupSessionDoc } from './documents'
import { sessionId } from './load'
import { phaseOf, sessionOf } from './phase'
import { leavePlace, saveStep, stepped } from './places'

const HOUR_MS = 3600_000
/** So many offers fit into one call; the timer, which has a minute, goes on with the rest. */
const IN_A_CALL = 50
const IN_A_RUN = 300

const earlier = (a: string, b: string): string => (a < b ? a : b)

export const hasLapsed = ({ state, offeredUntil }: EnrolmentDoc, now: string): boolean =>
  state === 'offered' && offeredUntil !== null && offeredUntil < now

/** Offers that nobody answered in time: the place is free again. */
async function settleLapsed(ctx: Context, event: string, key: string) {
  const past = { event, session: key, state: 'offered', offeredUntil: { lt: ctx.now } }
  for (const { _id, captain } of await ctx.store.find('enrolments', past, { fields: ['captain'] })) {
    if (captain !== null) continue
    await ctx.store.transaction(async (tx) => {
      const doc = await tx.get('enrolments', _id)
      if (!doc || !hasLapsed(doc, ctx.now)) return
      await leavePlace(tx, doc)
      const change = { state: 'cancelled', offeredUntil: null } as const
      await saveStep(tx, stepped(doc, change, { at: ctx.now, by: 'system', reason: '未在时限内确认' }))
    })
  }
}

const hasFree = ({ capacity, held }: Pick<SignupSessionDoc, 'capacity' | 'held'>): boolean =>
  capacity === null || held < capacity

/** Offers a place to this one if there is a place and it still waits. */
function offer(
  ctx: Context,
  event: SignupEventDoc,
  key: string,
  id: string,
  startsAt: string,
): Promise<boolean> {
  const until = earlier(awakeAfter(ctx.quietHours, ctx.now, event.answerHours * HOUR_MS), startsAt)
  return ctx.store.transaction(async (tx) => {
    const _id = sessionId(event._id, key)
    const session = await tx.get('signup_sessions', _id)
    if (!session?.open || !hasFree(session)) return false
    const doc = await tx.get('enrolments', id)
    if (doc?.state !== 'waiting' || doc.session !== key) return true
    await tx.set('signup_sessions', { ...session, held: session.held + 1, waiting: session.waiting - 1 })
    const offered = { state: 'offered', offeredUntil: until } as const
    await saveStep(tx, stepped(doc, offered, { at: ctx.now, by: 'system', reason: '' }))
    await announceOffer(tx, doc, until, ctx.now)
    return true
  })
}

/**
 * Offers free places of a session to those who wait, in the order of their numbers, each for a time. Whoever does it
 * at the same moment is no obstacle; what a call that broke off has left, the timer settles.
 */
export async function promote(
  ctx: Context,
  event: SignupEventDoc,
  key: string,
  most = IN_A_CALL,
): Promise<void> {
  const session = sessionOf(event, key)
  if (!session) return
  await settleLapsed(ctx, event._id, key)
  if (session.startsAt <= ctx.now || !['open', 'over'].includes(phaseOf(event, ctx.now))) return
  for (let offered = 0; offered < most; offered++) {
    const counted = await ctx.store.get('signup_sessions', sessionId(event._id, key))
    if (!counted || counted.waiting === 0 || !hasFree(counted)) return
    const [next] = await ctx.store.find(
      'enrolments',
      { event: event._id, session: key, state: 'waiting', captain: null },
      { order: [['order', 'asc']], limit: 1, fields: ['_id'] },
    )
    if (!next || !(await offer(ctx, event, key, next._id, session.startsAt))) return
  }
}

/** Each run of the timer: where somebody waits, and where an offer has lapsed. */
export async function settleSignups(ctx: Context): Promise<void> {
  const [waiting, lapsed] = await Promise.all([
    ctx.store.find('signup_sessions', { open: true, waiting: { gt: 0 } }),
    ctx.store.find(
      'enrolments',
      { state: 'offered', offeredUntil: { lt: ctx.now } },
      { fields: ['event', 'session'] },
    ),
  ])
  const sessions = [
    ...waiting.map(({ event, key }) => ({ event, key })),
    ...lapsed.map(({ event, session }) => ({ event, key: session ?? '' })),
  ]
  for (const [id, own] of groupBy(sessions, ({ event }) => event)) {
    const event = await ctx.store.get('signup_events', id)
    for (const key of new Set(own.map((one) => one.key))) if (event) await promote(ctx, event, key, IN_A_RUN)
  }
}
