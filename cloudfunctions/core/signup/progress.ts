import { getSignupProgress, type SignupProgress } from '../../../src/contract/signup-desk'
import { showInstant } from '../../../src/contract/time'
import { scopeOf, visibleDepartments } from '../access'
import type { Context } from '../context'
import type { MemberDoc } from '../documents'
import { groupBy } from '../group-by'
import { handle } from '../handler'
import type { SignupEventDoc } from './documents'
import { ownRows } from './events'
import type { SignupKind } from './kind'
import { viewKind } from './kind-view'
import { loadPublished } from './load'
import { audienceDepartment, STUDENTS } from './person'
import { phaseOf } from './phase'
import { isKnown } from './places'
import { stateLabel } from './shown'

type Share = SignupProgress['total']
const STATES = ['in', 'waiting', 'offered', 'own', 'declined', 'cancelled'] as const

/** How many of each state, and how many came. */
async function countsOf(ctx: Context, event: string) {
  const where = ownRows(ctx, event)
  const [states, came] = await Promise.all([
    ctx.store.group('enrolments', where, ['department', 'state']),
    ctx.store.group('enrolments', { ...where, checkedInAt: { gt: '' } }, ['department']),
  ])
  return (department: string) => {
    const count = (state: string) =>
      states.find(({ key }) => key.department === department && key.state === state)?.count ?? 0
    const [incoming, waiting, offered, own, declined, cancelled] = STATES.map(count)
    return {
      in: incoming ?? 0,
      waiting: waiting ?? 0,
      offered: offered ?? 0,
      own: own ?? 0,
      declined: declined ?? 0,
      // Of a department it could be read who that is.
      later: 0,
      cancelled: cancelled ?? 0,
      checkedIn: came.find(({ key }) => key.department === department)?.count ?? 0,
    }
  }
}

const sum = (shares: readonly Share[], key: keyof Share): number | null => {
  const known = shares.flatMap((share) => share[key] ?? [])
  return known.length === 0 ? null : known.reduce((all, one) => all + one, 0)
}

const totalOf = (shares: readonly Share[]): Share => ({
  audience: sum(shares, 'audience'),
  quota: sum(shares, 'quota'),
  silent: sum(shares, 'silent'),
  in: sum(shares, 'in') ?? 0,
  waiting: sum(shares, 'waiting') ?? 0,
  offered: sum(shares, 'offered') ?? 0,
  own: sum(shares, 'own') ?? 0,
  declined: sum(shares, 'declined') ?? 0,
  later: 0,
  cancelled: sum(shares, 'cancelled') ?? 0,
  checkedIn: sum(shares, 'checkedIn') ?? 0,
})

/** Members of the audience by department, as the roster was on a day. */
export async function audienceOf(
  ctx: Context,
  event: SignupEventDoc,
  on: string,
): Promise<Map<string, MemberDoc[]>> {
  if (event.audience === 'students') return new Map()
  const members = await ctx.store.find('members', {}, { fields: ['name', 'staffNo', 'spells'] })
  const asOf = { ...event, rosterOn: on }
  const inside = members.flatMap((member) => {
    const department = audienceDepartment(asOf, member)
    return department === null ? [] : [{ member, department }]
  })
  return new Map(
    [...groupBy(inside, ({ department }) => department)].map(([id, own]) => [
      id,
      own.map(({ member }) => member),
    ]),
  )
}

/** Everybody of the staff who has said something. */
export async function answered(ctx: Context, event: string): Promise<Set<string>> {
  const docs = await ctx.store.find('enrolments', { event, student: false }, { fields: ['person', 'state'] })
  return new Set(docs.filter(isKnown).map(({ person }) => person))
}

async function outcomesOf(
  ctx: Context,
  event: string,
  { outcomes }: SignupKind,
): Promise<SignupProgress['outcomes']> {
  const rows = await ctx.store.group('enrolments', ownRows(ctx, event), ['outcome.id', 'outcome.amount'])
  return outcomes.map(({ id, label, amount }) => {
    const own = rows.filter(({ key }) => key.outcome_id === id)
    return {
      id,
      label,
      people: own.reduce((all, { count }) => all + count, 0),
      amount: amount
        ? own.reduce((all, { key, count }) => all + Number(key.outcome_amount ?? 0) * count, 0)
        : null,
    }
  })
}

/** Places are those of everybody, in teams where teams sign up; who came is counted of the own departments. */
async function sessionsOf(ctx: Context, event: SignupEventDoc): Promise<SignupProgress['sessions']> {
  // Places are the whole branch's, and one a team.
  const holders = { event: event._id, captain: null }
  const [states, came] = await Promise.all([
    ctx.store.group('enrolments', holders, ['session', 'state']),
    ctx.store.group('enrolments', { ...ownRows(ctx, event._id), checkedInAt: { gt: '' } }, ['session']),
  ])
  return event.sessions.map(({ key, title, startsAt, capacity }) => {
    const of = (state: string) =>
      states.find((one) => one.key.session === key && one.key.state === state)?.count ?? 0
    const checkedIn = came.find((one) => one.key.session === key)?.count ?? 0
    return {
      key,
      title,
      startsAt,
      capacity,
      taken: of('in') + of('offered'),
      waiting: of('waiting'),
      checkedIn,
    }
  })
}

/** To paste into the group: how many, until when, and who is missing where everybody is to answer. */
function textOf(
  event: SignupEventDoc,
  kind: SignupKind,
  total: Share,
  silent: SignupProgress['silent'],
): string {
  const lines = [
    `【${event.title}】${stateLabel(kind, 'in')} ${total.in} 人，${showInstant(event.closesAt)} 截止。`,
  ]
  if (kind.undone && silent.length > 0) {
    const groups = groupBy(silent, ({ department }) => department)
    lines.push('还没有回复的同事，请打开小程序选一下：')
    for (const [department, people] of groups)
      lines.push(`${department}：${people.map(({ name }) => name).join('、')}`)
  }
  return lines.join('\n')
}

export const progressHandler = handle(getSignupProgress, async (ctx, { id, on }) => {
  const { event, kind } = await loadPublished(ctx, id)
  const day = on ?? event.rosterOn
  const [visible, audience, said, counts, outcomes, sessions] = await Promise.all([
    visibleDepartments(ctx),
    audienceOf(ctx, event, day),
    answered(ctx, id),
    countsOf(ctx, id),
    scopeOf(ctx) === null ? outcomesOf(ctx, id, kind) : [],
    sessionsOf(ctx, event),
  ])
  const departments = visible.map(({ id: department, name }) => {
    const members = audience.get(department) ?? []
    const quota = event.quotas.find((one) => one.department === department)?.places ?? null
    const silent = members.filter(({ _id }) => !said.has(_id)).length
    return { id: department, name, audience: members.length, quota, silent, ...counts(department) }
  })
  const seen = scopeOf(ctx) === null && event.audience !== 'staff'
  const students = seen ? { audience: null, quota: null, silent: null, ...counts(STUDENTS.id) } : null
  const silent = visible.flatMap(({ id: department, name }) =>
    (audience.get(department) ?? [])
      .filter(({ _id }) => !said.has(_id))
      .map((member) => ({ memberId: member._id, name: member.name, department: name })),
  )
  const later = scopeOf(ctx) === null ? await ctx.store.count('enrolments', { event: id, state: 'later' }) : 0
  const total = { ...totalOf([...departments, ...(students ? [students] : [])]), later }
  return {
    title: event.title,
    kind: viewKind(kind),
    phase: phaseOf(event, ctx.now),
    on: day,
    total,
    departments: departments.filter((one) => (one.audience ?? 0) + one.in + one.cancelled + one.declined > 0),
    students,
    sessions,
    outcomes,
    silent,
    text: textOf(event, kind, total, silent),
  }
})
