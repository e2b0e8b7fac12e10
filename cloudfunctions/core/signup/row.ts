import type { SignupPerson } from '../../../src/contract/signup-desk'
import type { FormField } from '../../../src/contract/signup-form'
import { scopeOf } from '../access'
import { unless } from '../can'
import type { Context } from '../context'
import { isFile } from './answers'
import type { EnrolmentDoc, SignupEventDoc } from './documents'
import type { SignupKind } from './kind'
import { enrolmentId, ONLY } from './load'
import { sessionOf } from './phase'
import { isActive } from './places'
import { hasLapsed } from './promote'
import { answerText, memberNames, outcomeText, packageFor, stateLabel } from './shown'

/** Whether the caller may see what this field asks; a sensitive answer is for the roles that it names. */
export const maySee = (ctx: Context, { sensitive }: Pick<FormField, 'sensitive'>): boolean => {
  if (sensitive === null) return true
  return (
    ctx.caller.roles.includes('chair') ||
    (sensitive.seenBy === 'committee' && ctx.caller.roles.includes('committee'))
  )
}

/** Why somebody cannot be checked in. Pure. */
export const whyNotIn = (event: SignupEventDoc, doc: EnrolmentDoc) => {
  if (event.state === 'cancelled') return 'signup/event_cancelled' as const
  return doc.state === 'in' ? null : ('signup/not_here' as const)
}
/** Why no outcome can be entered. Pure. */
export const whyNoOutcome = (kind: SignupKind, event: SignupEventDoc, doc: EnrolmentDoc) => {
  if (kind.outcomes.length === 0) return 'signup/no_such_way' as const
  if (event.state === 'cancelled') return 'signup/event_cancelled' as const
  return doc.state === 'in' || doc.state === 'own' ? null : ('signup/nobody' as const)
}

/** What rows need beside the enrolments. */
export interface Beside {
  names: ReadonlyMap<string, string>
  /** Birthdays by member, for packages. */
  birthdays: ReadonlyMap<string, string | null>
  /** Place on the waiting list by enrolment, from 1. */
  positions: ReadonlyMap<string, number>
  /** Names of teams by captain. */
  teams: ReadonlyMap<string, string>
}

async function teamsOf(ctx: Context, docs: readonly EnrolmentDoc[]) {
  const captains = [
    ...new Set(docs.flatMap(({ event, captain }) => (captain === null ? [] : [enrolmentId(event, captain)]))),
  ]
  const found = captains.length > 0 ? await ctx.store.find('enrolments', { _id: { in: captains } }) : []
  return new Map(found.map(({ person, team }) => [person, team?.name ?? '']))
}

async function birthdaysOf(ctx: Context, event: SignupEventDoc, docs: readonly EnrolmentDoc[]) {
  const ids = event.packages ? docs.filter(({ student }) => !student).map(({ person }) => person) : []
  const members =
    ids.length > 0 ? await ctx.store.find('members', { _id: { in: ids } }, { fields: ['birthday'] }) : []
  return new Map(members.map(({ _id, birthday }) => [_id, birthday]))
}

async function positionsOf(ctx: Context, event: SignupEventDoc, docs: readonly EnrolmentDoc[]) {
  const positions = new Map<string, number>()
  const sessions = new Set(docs.filter(({ state }) => state === 'waiting').map(({ session }) => session))
  for (const session of sessions) {
    const where = { event: event._id, session, state: 'waiting', captain: null }
    const queue = await ctx.store.find('enrolments', where, { fields: ['order'] })
    queue
      .sort((a, b) => a.order - b.order)
      .forEach(({ _id }, i) => {
        positions.set(_id, i + 1)
      })
  }
  return positions
}

export async function besideOf(
  ctx: Context,
  event: SignupEventDoc,
  docs: readonly EnrolmentDoc[],
): Promise<Beside> {
  const [names, birthdays, positions, teams] = await Promise.all([
    memberNames(ctx, event, docs),
    birthdaysOf(ctx, event, docs),
    positionsOf(ctx, event, docs),
    teamsOf(ctx, docs),
  ])
  return { names, birthdays, positions, teams }
}

/** One person for the desk. What came of it, such as a deferral, is the committee's to know. */
export function rowOf(
  ctx: Context,
  event: SignupEventDoc,
  kind: SignupKind,
  doc: EnrolmentDoc,
  { names, birthdays, positions, teams }: Beside,
): SignupPerson {
  const state = hasLapsed(doc, ctx.now) ? 'cancelled' : doc.state
  const text = scopeOf(ctx) === null ? outcomeText(kind, doc.outcome) : null
  const team = doc.captain === null ? doc.team?.name : teams.get(doc.captain)
  return {
    personId: doc.person,
    name: doc.name,
    no: doc.no,
    department: doc.departmentName,
    student: doc.student,
    state,
    stateLabel: stateLabel(kind, state),
    session: doc.session === ONLY ? null : doc.session,
    sessionTitle: sessionOf(event, doc.session)?.title ?? '',
    position: positions.get(doc._id) ?? null,
    at: doc.at,
    team: team === undefined ? null : { name: team, captain: doc.captain === null },
    checkedInAt: doc.checkedInAt,
    outcome: doc.outcome && text ? { id: doc.outcome.id, text, amount: doc.outcome.amount } : null,
    package: packageFor(event, birthdays.get(doc.person) ?? null)?.name ?? '',
    loans: doc.loans.map(({ item, outAt, backAt }) => ({ item, outAt, backAt })),
    answers: event.form
      .filter((field) => maySee(ctx, field) && doc.answers[field.key] !== undefined)
      .map((field) => ({
        key: field.key,
        label: field.label,
        value: answerText(field, doc.answers[field.key], names),
        file: isFile(doc.answers[field.key]),
      })),
    can: {
      checkIn: unless(whyNotIn(event, doc)),
      outcome: unless(scopeOf(ctx) === null ? whyNoOutcome(kind, event, doc) : 'system/forbidden'),
      cancel: unless(
        isActive(doc) ? (doc.outcome || doc.checkedInAt ? 'signup/been_there' : null) : 'signup/nobody',
      ),
    },
  }
}

/** The same, alone. */
export async function rowAlone(ctx: Context, event: SignupEventDoc, kind: SignupKind, doc: EnrolmentDoc) {
  return rowOf(ctx, event, kind, doc, await besideOf(ctx, event, [doc]))
}
