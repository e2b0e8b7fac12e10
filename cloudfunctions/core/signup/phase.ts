import type { SignupPhase } from '../../../src/contract/signup'
import type { SessionDraft } from '../../../src/contract/signup-desk'
import { dayOf } from '../../../src/contract/time'
import type { EnrolmentDoc, SignupEventDoc } from './documents'

/** Where an event stands at an instant; both ends of the window are inside it. */
export function phaseOf(
  { state, opensAt, closesAt }: Pick<SignupEventDoc, 'state' | 'opensAt' | 'closesAt'>,
  now: string,
): SignupPhase {
  if (state !== 'open') return state
  if (now < opensAt) return 'soon'
  return now <= closesAt ? 'open' : 'over'
}

export const sessionOf = (event: SignupEventDoc, key: string | null): SessionDraft | undefined =>
  event.sessions.find((one) => one.key === key)

/** The Beijing day of an enrolment's session; without a session that of `now`. */
export const heldOn = (
  event: SignupEventDoc,
  { session }: Pick<EnrolmentDoc, 'session'>,
  now: string,
): string => dayOf(sessionOf(event, session)?.startsAt ?? now)

/** Whether places of a session are counted; of an event without sessions they are not. */
export const isLimited = (event: SignupEventDoc, key: string | null): boolean =>
  (sessionOf(event, key)?.capacity ?? null) !== null

/** When the first session begins, the last one ends; null without sessions. */
export const startOf = ({ sessions }: Pick<SignupEventDoc, 'sessions'>): string | null =>
  sessions.map(({ startsAt }) => startsAt).sort()[0] ?? null
export const endOfEvent = ({ sessions }: Pick<SignupEventDoc, 'sessions'>): string | null =>
  sessions
    .map(({ endsAt }) => endsAt)
    .sort()
    .reverse()[0] ?? null
