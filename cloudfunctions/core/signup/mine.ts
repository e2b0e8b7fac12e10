import { ERRORS } from '../../../src/contract/errors'
import { getSignup, listSignups, type MySignup } from '../../../src/contract/signup'
import { AppError } from '../app-error'
import type { Context } from '../context'
import { handle } from '../handler'
import type { EnrolmentDoc, SignupEventDoc, SignupSessionDoc } from './documents'
import { donorRulesHere } from './donor'
import { viewKind } from './kind-view'
import { kindOf } from './kinds'
import { enrolmentId, loadPublished } from './load'
import { mayOf } from './may'
import { isInAudience, type Person, personOf, takesPerson } from './person'
import { endOfEvent, phaseOf, sessionOf, startOf } from './phase'
import { hasLapsed } from './promote'
import { whyNot } from './rules'
import { stateLabel } from './shown'
import { viewEnrolment, viewSessions } from './view'

const SHOWN = 50
/** What is over stays in the list for so long. */
const KEPT_MS = 60 * 24 * 3600_000

const ORDER: Record<MySignup['todo'], number> = { answer: 0, join: 1, finish: 2, come: 3, none: 4 }

function todoOf(
  event: SignupEventDoc,
  doc: EnrolmentDoc | null,
  person: Person,
  now: string,
): MySignup['todo'] {
  const kind = kindOf(event.kind)
  const state = doc && !hasLapsed(doc, now) ? doc.state : 'cancelled'
  if (event.state !== 'open') return 'none'
  if (state === 'offered') return 'answer'
  if (kind.has.selfDone && doc?.outcome === null && (state === 'in' || state === 'own')) return 'finish'
  if (state === 'in' && kind.has.sessions) {
    const session = sessionOf(event, doc?.session ?? null)
    return session && session.endsAt >= now ? 'come' : 'none'
  }
  return state === 'cancelled' && whyNot(event, kind, person, now) === null ? 'join' : 'none'
}

/** Places free in the sessions that take this person. */
function leftFor(event: SignupEventDoc, docs: readonly SignupSessionDoc[], person: Person): number | null {
  const own = docs.filter(({ key }) => {
    const session = sessionOf(event, key)
    return session && takesPerson(session, person)
  })
  if (own.length === 0 || own.some(({ capacity }) => capacity === null)) return null
  return own.reduce((sum, { capacity, held }) => sum + Math.max(0, (capacity ?? 0) - held), 0)
}

function rowOf(
  event: SignupEventDoc,
  doc: EnrolmentDoc | null,
  sessions: readonly SignupSessionDoc[],
  person: Person,
  now: string,
): MySignup {
  const kind = kindOf(event.kind)
  const state = doc && (hasLapsed(doc, now) ? 'cancelled' : doc.state)
  const own = event.sessions.filter((one) => takesPerson(one, person))
  const session = sessionOf(event, doc?.session ?? null) ?? own[0]
  return {
    id: event._id,
    kind: { id: kind.id, label: kind.label, verb: kind.verb },
    title: event.title,
    phase: phaseOf(event, now),
    opensAt: event.opensAt,
    closesAt: event.closesAt,
    startsAt: doc?.session ? (session?.startsAt ?? null) : startOf({ sessions: own }),
    place: session?.place ?? '',
    state,
    stateLabel: state ? stateLabel(kind, state) : '',
    offeredUntil: state === 'offered' ? (doc?.offeredUntil ?? null) : null,
    left: leftFor(event, sessions, person),
    todo: todoOf(event, doc, person, now),
  }
}

/** Open to the person, or signed up for by them and not long over. */
function concerns(event: SignupEventDoc, doc: EnrolmentDoc | null, person: Person, now: string): boolean {
  if (event.state === 'draft') return false
  const end = endOfEvent(event) ?? event.closesAt
  if (Date.parse(now) - Date.parse(end) > KEPT_MS) return false
  return doc !== null || (event.state === 'open' && isInAudience(event, person))
}

async function eventsFor(ctx: Context, docs: readonly EnrolmentDoc[]): Promise<SignupEventDoc[]> {
  const open = await ctx.store.find('signup_events', { state: 'open' })
  const others = docs.map(({ event }) => event).filter((id) => open.every(({ _id }) => _id !== id))
  const own = others.length > 0 ? await ctx.store.find('signup_events', { _id: { in: others } }) : []
  return [...open, ...own]
}

const list = handle(listSignups, async (ctx) => {
  const person = await personOf(ctx)
  const docs = await ctx.store.find('enrolments', { person: person.id })
  const docOf = (id: string) => docs.find(({ event }) => event === id) ?? null
  const events = (await eventsFor(ctx, docs)).filter((event) =>
    concerns(event, docOf(event._id), person, ctx.now),
  )
  const ids = events.map(({ _id }) => _id)
  const sessions = ids.length > 0 ? await ctx.store.find('signup_sessions', { event: { in: ids } }) : []
  const rows = events.map((event) =>
    rowOf(
      event,
      docOf(event._id),
      sessions.filter((one) => one.event === event._id),
      person,
      ctx.now,
    ),
  )
  rows.sort((a, b) => ORDER[a.todo] - ORDER[b.todo] || (a.closesAt < b.closesAt ? -1 : 1))
  return { signups: rows.slice(0, SHOWN) }
})

const view = handle(getSignup, async (ctx, { id }) => {
  const { event, kind } = await loadPublished(ctx, id)
  const person = await personOf(ctx)
  const [doc, sessions] = await Promise.all([
    ctx.store.get('enrolments', enrolmentId(id, person.id)),
    viewSessions(ctx, event, kind, person),
  ])
  // What a department or the staff is asked for is no business of others.
  if (!doc && !isInAudience(event, person)) throw new AppError('signup/not_in_audience')
  const why = whyNot(event, kind, person, ctx.now)
  const { title, note, facts, opensAt, closesAt, changesUntil, form, team, loans, gives } = event
  return {
    id,
    kind: viewKind(kind),
    title,
    note,
    facts,
    phase: phaseOf(event, ctx.now),
    reason: event.reason,
    opensAt,
    closesAt,
    changesUntil,
    sessions,
    form,
    team,
    loans,
    selfCheck: kind.has.selfCheck ? { gives, rules: donorRulesHere() } : null,
    enrolment: doc && (await viewEnrolment(ctx, event, kind, doc)),
    why: why ? ERRORS[why] : '',
    can: mayOf(event, kind, person, doc, ctx.now),
  }
})

export const mineHandlers = [list, view]
