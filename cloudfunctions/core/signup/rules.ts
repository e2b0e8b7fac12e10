import type { ErrorCode } from '../../../src/contract/errors'
import { dayOf } from '../../../src/contract/time'
import { AppError } from '../app-error'
import type { EnrolmentDoc, SignupEventDoc } from './documents'
import type { SignupKind } from './kind'
import { isInAudience, type Person, takesPerson } from './person'
import { phaseOf, sessionOf } from './phase'

const PHASES = {
  draft: 'signup/not_found',
  soon: 'signup/not_yet',
  open: null,
  over: 'signup/over',
  closed: 'signup/not_open',
  cancelled: 'signup/event_cancelled',
} as const satisfies Record<string, ErrorCode | null>

/** Why this person cannot sign up at this instant, null when nothing speaks against it. Pure. */
export function whyNot(
  event: SignupEventDoc,
  kind: SignupKind,
  person: Person,
  now: string,
): ErrorCode | null {
  if (!isInAudience(event, person)) return 'signup/not_in_audience'
  return PHASES[phaseOf(event, now)] ?? kind.why?.(person, event, now) ?? null
}

/** Why not this session. Pure. @param late on site somebody is signed up until it ends */
export function whyNotSession(
  event: SignupEventDoc,
  kind: SignupKind,
  key: string | null,
  person: Person,
  now: string,
  late: 'startsAt' | 'endsAt' = 'startsAt',
): ErrorCode | null {
  if (!kind.has.sessions) return null
  const session = sessionOf(event, key)
  if (!session) return 'signup/no_session'
  if (!takesPerson(session, person)) return 'signup/other_session'
  return session[late] <= now ? 'signup/session_begun' : null
}

/** Why the own sign-up cannot be changed or cancelled any more by oneself. Pure. */
export function whyFixed(event: SignupEventDoc, doc: EnrolmentDoc, now: string): ErrorCode | null {
  if (event.state !== 'open') return 'signup/not_open'
  if (doc.checkedInAt !== null || doc.outcome !== null) return 'signup/been_there'
  if (doc.loans.some(({ backAt }) => backAt === null)) return 'signup/lent_out'
  return now > event.changesUntil ? 'signup/too_late' : null
}

export type Verdict = { verdict: 'ok'; for: string } | { verdict: 'after'; on: string } | null

/**
 * The self-check of the phone has to be for the day of the session and name no later one.
 * @throws AppError signup/self_check, signup/self_check_after with the day
 */
export function requireSelfCheck(
  event: SignupEventDoc,
  kind: SignupKind,
  key: string | null,
  verdict: Verdict,
) {
  const session = sessionOf(event, key)
  if (!kind.has.selfCheck || !session) return
  if (verdict?.verdict === 'after') throw new AppError('signup/self_check_after', { on: verdict.on })
  if (verdict?.for !== dayOf(session.startsAt)) throw new AppError('signup/self_check')
}

/** @throws AppError with the code, if there is one */
export function refuse(code: ErrorCode | null) {
  if (code) throw new AppError(code)
}
