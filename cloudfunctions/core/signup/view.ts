import { ERRORS } from '../../../src/contract/errors'
import type { Enrolment, SignupSession } from '../../../src/contract/signup'
import { type Answers, KEPT } from '../../../src/contract/signup-form'
import type { Context } from '../context'
import { isFile } from './answers'
import type { EnrolmentDoc, SignupEventDoc, SignupSessionDoc } from './documents'
import type { SignupKind } from './kind'
import { enrolmentId, ONLY } from './load'
import { type Person, takesPerson } from './person'
import { heldOn } from './phase'
import { hasPlace } from './places'
import { hasLapsed } from './promote'
import { whyNotSession } from './rules'
import { answerText, memberNames, outcomeText, packageFor, stateLabel } from './shown'
import { shownTicket } from './ticket'

/** How many wait before; null where nobody waits. */
const aheadOf = (ctx: Context, { state, event, session, order }: EnrolmentDoc): Promise<number | null> =>
  state === 'waiting'
    ? ctx.store.count('enrolments', { event, session, state: 'waiting', captain: null, order: { lt: order } })
    : Promise.resolve(null)

async function teamOf(ctx: Context, doc: EnrolmentDoc): Promise<Enrolment['team']> {
  const captain =
    doc.captain === null ? doc : await ctx.store.get('enrolments', enrolmentId(doc.event, doc.captain))
  if (!captain?.team) return null
  const { name, members } = captain.team
  return { name, members, captain: captain.name, mine: doc.captain === null }
}

/** When it is possible again: after the self-check, or after the outcome that counts. */
export function nextOf(kind: SignupKind, event: SignupEventDoc, doc: EnrolmentDoc): string | null {
  if (doc.laterOn) return doc.laterOn
  if (!doc.outcome || doc.outcome.id !== kind.honoured) return null
  return kind.next?.(event, heldOn(event, doc, doc.outcome.at)) ?? null
}

/** The own enrolment, as its person sees it. */
export async function viewEnrolment(
  ctx: Context,
  event: SignupEventDoc,
  kind: SignupKind,
  doc: EnrolmentDoc,
): Promise<Enrolment> {
  const [ahead, team, names] = await Promise.all([
    aheadOf(ctx, doc),
    teamOf(ctx, doc),
    memberNames(ctx, event, [doc]),
  ])
  const answers: Answers = {}
  for (const [key, value] of Object.entries(doc.answers)) {
    answers[key] = isFile(value) ? { fileId: KEPT, name: value.name } : value
  }
  const lapsed = hasLapsed(doc, ctx.now)
  const text = outcomeText(kind, doc.outcome)
  return {
    state: lapsed ? 'cancelled' : doc.state,
    stateLabel: stateLabel(kind, lapsed ? 'cancelled' : doc.state),
    session: doc.session === ONLY ? null : doc.session,
    ahead,
    offeredUntil: lapsed ? null : doc.offeredUntil,
    answers,
    shown: event.form
      .filter(({ key }) => doc.answers[key] !== undefined)
      .map((field) => ({
        key: field.key,
        label: field.label,
        value: answerText(field, doc.answers[field.key], names),
      })),
    team,
    code: kind.has.sessions && doc.state === 'in' ? shownTicket(doc.code) : '',
    checkedInAt: doc.checkedInAt,
    outcome: doc.outcome && text ? { id: doc.outcome.id, text } : null,
    honours: doc.honours,
    nextOn: nextOf(kind, event, doc),
    package: packageFor(event, ctx.caller.member?.birthday ?? null),
  }
}

/** A session as this person sees it now: 「有名额」 is said of places, never of the person. */
function viewSession(
  event: SignupEventDoc,
  kind: SignupKind,
  session: SignupEventDoc['sessions'][number],
  doc: SignupSessionDoc | undefined,
  person: Person,
  now: string,
): SignupSession {
  const { key, title, place, startsAt, endsAt, audience, capacity } = session
  const waiting = doc?.waiting ?? 0
  const left = capacity === null ? null : Math.max(0, capacity - (doc?.held ?? 0))
  const why = whyNotSession(event, kind, key, person, now)
  const free = doc ? hasPlace(doc) : false
  const full = !free && !kind.has.waiting ? 'signup/full' : null
  const code = why ?? full
  const brings = code ? 'none' : free ? 'place' : 'waiting'
  const shown = { key, title, place, startsAt, endsAt, audience, capacity, left, waiting }
  return { ...shown, brings, why: code ? ERRORS[code] : '' }
}

/** The sessions that take this person, in the order of time. */
export async function viewSessions(
  ctx: Context,
  event: SignupEventDoc,
  kind: SignupKind,
  person: Person,
): Promise<SignupSession[]> {
  const docs = await ctx.store.find('signup_sessions', { event: event._id })
  return event.sessions
    .filter((session) => takesPerson(session, person))
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .map((session) =>
      viewSession(
        event,
        kind,
        session,
        docs.find(({ key }) => key === session.key),
        person,
        ctx.now,
      ),
    )
}
