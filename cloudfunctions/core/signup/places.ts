import type { EnrolmentState } from '../../../src/contract/signup'
import { AppError } from '../app-error'
import type { Transaction } from '../store'
import type { EnrolmentDoc, SignupSessionDoc, Step } from './documents'
import { enrolmentId, sessionId } from './load'

const KEPT_STEPS = 30

/** States that hold a place of the session. */
export const HOLDS: readonly EnrolmentState[] = ['in', 'offered']
/** Signed up, in whatever way; `cancelled` is as if nothing had been said. */
export const isActive = ({ state }: Pick<EnrolmentDoc, 'state'>): boolean => state !== 'cancelled'
/** What others may know of: that somebody is to be told later, after a self-check, is for nobody but that person. */
export const isKnown = ({ state }: Pick<EnrolmentDoc, 'state'>): boolean =>
  state !== 'cancelled' && state !== 'later'

/**
 * The session with its next number. Begun with it, a transaction has the session to itself: whoever comes at the same
 * moment meets a conflict here, after one call. Where everybody finds a place nobody has to meet.
 * @throws AppError signup/no_session, signup/not_open when the event has been closed meanwhile
 */
export async function draw(
  tx: Transaction,
  event: string,
  key: string,
  limited: boolean,
): Promise<SignupSessionDoc> {
  const id = sessionId(event, key)
  const first = limited ? null : await tx.get('signup_sessions', id)
  const unlimited = first?.capacity === null ? first : null
  const session = unlimited ?? (await tx.updateAndGet('signup_sessions', id, { inc: { drawn: 1 } }))
  if (!session) throw new AppError('signup/no_session')
  if (!session.open) throw new AppError('signup/not_open')
  return session
}

/** Nobody overtakes who waits: a place that is free while others wait is theirs. */
export const hasPlace = ({ capacity, held, waiting }: SignupSessionDoc): boolean =>
  capacity === null || (held < capacity && waiting === 0)

/**
 * What somebody gets who comes now; counted in the session.
 * @throws AppError signup/full where nobody can wait
 */
export async function claimPlace(
  tx: Transaction,
  session: SignupSessionDoc,
  canWait: boolean,
): Promise<'in' | 'waiting'> {
  const state = hasPlace(session) ? 'in' : 'waiting'
  if (state === 'waiting' && !canWait) throw new AppError('signup/full')
  const inc: Record<string, number> = state === 'in' ? { held: 1 } : { waiting: 1 }
  if (session.capacity !== null) await tx.update('signup_sessions', session._id, { inc })
  return state
}

/** Gives back what an enrolment holds; of a team it is the captain's. */
export async function leavePlace(
  tx: Transaction,
  { event, session, state, captain }: EnrolmentDoc,
): Promise<void> {
  if (session === null || captain !== null) return
  const holds = HOLDS.includes(state)
  if (!holds && state !== 'waiting') return
  const doc = await tx.get('signup_sessions', sessionId(event, session))
  // Without a limit nobody is counted who comes; who waits was counted while there was one.
  if (!doc || (holds && doc.capacity === null)) return
  await tx.update('signup_sessions', doc._id, { inc: holds ? { held: -1 } : { waiting: -1 } })
}

/** The enrolment after a step, which is kept with who and why. */
export const stepped = (
  doc: EnrolmentDoc,
  change: Partial<EnrolmentDoc> & { state: EnrolmentState },
  { at, by, reason }: Omit<Step, 'state'>,
): EnrolmentDoc => ({
  ...doc,
  ...change,
  steps: [...doc.steps, { at, state: change.state, by, reason }].slice(-KEPT_STEPS),
})

/** Writes an enrolment after a step; the others of a team follow their captain. */
export async function saveStep(tx: Transaction, doc: EnrolmentDoc): Promise<void> {
  await tx.set('enrolments', doc)
  const [step] = doc.steps.slice(-1)
  if (!step) return
  for (const { id } of doc.team?.members ?? []) {
    const other = await tx.get('enrolments', enrolmentId(doc.event, id))
    if (other?.captain !== doc.person) continue
    const { state, session, order, offeredUntil } = doc
    await tx.set('enrolments', stepped(other, { state, session, order, offeredUntil }, step))
  }
}
