import { getSignupEvent, listSignupEvents } from '../../../src/contract/signup-desk'
import { scopeOf, visibleDepartments } from '../access'
import { AppError } from '../app-error'
import { unless } from '../can'
import type { Context } from '../context'
import { handle } from '../handler'
import type { Where } from '../store'
import type { SignupEventDoc, SignupSessionDoc } from './documents'
import { viewKind } from './kind-view'
import { kindOf } from './kinds'
import { loadEvent } from './load'
import { phaseOf, startOf } from './phase'
import { stepRefusal } from './step'

/** Enrolments of an event that the caller may see: of the own departments; students are the committee's. */
export function ownRows(ctx: Context, event: string): Where {
  const scope = scopeOf(ctx)
  return scope ? { event, department: { in: scope } } : { event }
}

const isCommittee = (ctx: Context): boolean => scopeOf(ctx) === null

async function rowOf(ctx: Context, event: SignupEventDoc, sessions: readonly SignupSessionDoc[]) {
  const counts = await ctx.store.group('enrolments', ownRows(ctx, event._id), ['state'])
  const of = (state: string) => counts.find(({ key }) => key.state === state)?.count ?? 0
  const limited = sessions.every(({ capacity }) => capacity !== null)
  const { _id, title, opensAt, closesAt } = event
  return {
    id: _id,
    kind: { id: event.kind, label: kindOf(event.kind).label },
    title,
    phase: phaseOf(event, ctx.now),
    opensAt,
    closesAt,
    startsAt: startOf(event),
    in: of('in') + of('offered'),
    waiting: of('waiting'),
    // Of teams the places are no number of people.
    places:
      event.sessions.length > 0 && limited && event.team === null
        ? event.sessions.reduce((sum, { capacity }) => sum + (capacity ?? 0), 0)
        : null,
  }
}

/** Newest first; a draft is the committee's alone. */
const list = handle(listSignupEvents, async (ctx) => {
  const all = await ctx.store.find('signup_events', {}, { order: [['createdAt', 'desc']], limit: 100 })
  const seen = all.filter(({ state }) => state !== 'draft' || isCommittee(ctx))
  const sessions =
    seen.length > 0
      ? await ctx.store.find('signup_sessions', { event: { in: seen.map(({ _id }) => _id) } })
      : []
  const events = await Promise.all(
    seen.map((event) =>
      rowOf(
        ctx,
        event,
        sessions.filter((one) => one.event === event._id),
      ),
    ),
  )
  return { events }
})

const get = handle(getSignupEvent, async (ctx, { id }) => {
  const { event, kind } = await loadEvent(ctx, id)
  if (event.state === 'draft' && !isCommittee(ctx)) throw new AppError('signup/not_found')
  const { _id, state, version, createdAt, publishedAt, endedAt, reason, eraseOn, ...draft } = event
  const forCommittee = (code: Parameters<typeof unless>[0]) =>
    unless(isCommittee(ctx) ? code : 'system/forbidden')
  return {
    id,
    version,
    state,
    phase: phaseOf(event, ctx.now),
    kind: viewKind(kind),
    draft,
    departments: await visibleDepartments(ctx),
    can: {
      edit: forCommittee(state === 'draft' || state === 'open' ? null : 'signup/not_open'),
      publish: forCommittee(stepRefusal('publish', state)),
      close: forCommittee(stepRefusal('close', state)),
      reopen: forCommittee(stepRefusal('reopen', state)),
      cancel: forCommittee(stepRefusal('cancel', state)),
      remove: forCommittee(state === 'draft' ? null : 'signup/fixed'),
      outcome: forCommittee(
        kind.outcomes.length === 0 ? 'signup/no_such_way' : state === 'draft' ? 'signup/not_found' : null,
      ),
      export: forCommittee(state === 'draft' ? 'signup/not_found' : null),
    },
  }
})

export const eventHandlers = [list, get]
