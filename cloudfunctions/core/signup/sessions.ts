import { AppError } from '../app-error'
import type { Context } from '../context'
import type { Transaction } from '../store'
import type { SignupEventDoc, SignupSessionDoc } from './documents'
import { ONLY, sessionId } from './load'

/** What the event's sessions are counted by; an event without sessions has one without limit. */
const wanted = ({
  sessions,
}: Pick<SignupEventDoc, 'sessions'>): { key: string; capacity: number | null }[] =>
  sessions.length > 0 ? sessions : [{ key: ONLY, capacity: null }]

/**
 * Brings the sessions' documents in line with the event. A session counts from its first sign-up on, so that one which
 * had no limit gets its count when it gets one.
 * @throws AppError signup/session_in_use when one of the `gone` has somebody, signup/too_few_places
 */
export async function writeSessions(
  ctx: Context,
  tx: Transaction,
  event: SignupEventDoc,
  gone: readonly string[],
) {
  for (const key of gone) {
    const id = sessionId(event._id, key)
    const people = await ctx.store.count('enrolments', {
      event: event._id,
      session: key,
      state: { ne: 'cancelled' },
    })
    if (people > 0) throw new AppError('signup/session_in_use')
    await tx.remove('signup_sessions', id)
  }
  for (const { key, capacity } of wanted(event)) {
    const _id = sessionId(event._id, key)
    const known = await tx.get('signup_sessions', _id)
    const blank: SignupSessionDoc = {
      _id,
      event: event._id,
      key,
      capacity,
      open: true,
      held: 0,
      waiting: 0,
      drawn: 0,
      secret: ctx.randomId(32),
    }
    const counted =
      known?.capacity === null && capacity !== null ? await heldNow(ctx, event._id, key) : known?.held
    const next = { ...blank, ...known, capacity, open: event.state === 'open', held: counted ?? 0 }
    if (capacity !== null && next.held > capacity) throw new AppError('signup/too_few_places')
    await tx.set('signup_sessions', next)
  }
}

const heldNow = (ctx: Context, event: string, session: string): Promise<number> =>
  ctx.store.count('enrolments', { event, session, state: { in: ['in', 'offered'] }, captain: null })
