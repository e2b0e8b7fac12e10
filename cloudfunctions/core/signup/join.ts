import { AppError } from '../app-error'
import type { Context } from '../context'
import { record } from '../journal'
import type { Transaction } from '../store'
import type { EnrolmentDoc, KeptAnswer, SignupEventDoc } from './documents'
import { freshEnrolment } from './fresh'
import type { SignupKind } from './kind'
import { enrolmentId, ONLY } from './load'
import type { Person } from './person'
import { isLimited } from './phase'
import { claimPlace, draw, isActive, saveStep, stepped } from './places'
import { requireFree } from './teams'

export interface Wanted {
  event: SignupEventDoc
  kind: SignupKind
  person: Person
  session: string | null
  answers: Record<string, KeptAnswer>
  team: { name: string; people: readonly Person[] } | null
  honours: boolean
  /** Who does it, and why if it is somebody else. */
  by: string
  reason: string
}

export const sameSession = (doc: EnrolmentDoc, session: string | null): boolean =>
  doc.session === (session ?? ONLY)

/**
 * Already in it, the same way: a repeated tap.
 * @throws AppError signup/already when it is another way, signup/been_there when it is done
 */
function already(doc: EnrolmentDoc | null, session: string | null): EnrolmentDoc | null {
  // Whoever was to be told later, arranges it alone or has declined may still come.
  if (!doc || !isActive(doc)) return null
  if (doc.outcome !== null) throw new AppError('signup/been_there')
  if (['later', 'own', 'declined'].includes(doc.state)) return null
  if (!sameSession(doc, session) || doc.captain !== null) throw new AppError('signup/already')
  return doc
}

/** The others of a team, each with a document of their own, so that nobody is in two teams. */
async function writeMembers(tx: Transaction, captain: EnrolmentDoc, others: readonly EnrolmentDoc[]) {
  for (const doc of others) {
    const { session, order, state, offeredUntil } = captain
    const known = await tx.get('enrolments', doc._id)
    const change = { state, session, order, offeredUntil, captain: captain.person, at: captain.at }
    await tx.set(
      'enrolments',
      stepped(known ?? doc, change, { at: captain.at, by: captain.person, reason: '' }),
    )
  }
}

/** What somebody does for another is in the journal. */
async function recordFor(
  ctx: Context,
  tx: Transaction,
  { _id, person }: EnrolmentDoc,
  { by, reason }: Pick<Wanted, 'by' | 'reason'>,
) {
  if (by !== person) await record(ctx, 'signup.enrolFor', _id, reason, tx)
}

/**
 * Signs up for a session in one transaction: a place while there is one, else the waiting list where the kind has one.
 * The session goes first, so that those who come at the same moment meet there and nowhere else.
 * @throws AppError signup/full, signup/already, signup/not_open, signup/team_member_taken
 */
export async function join(ctx: Context, wanted: Wanted): Promise<EnrolmentDoc> {
  const { event, kind, person, session, answers, team, honours, by, reason } = wanted
  const blank = await freshEnrolment(ctx, event, person)
  const others = await Promise.all((team?.people ?? []).map((one) => freshEnrolment(ctx, event, one)))
  return ctx.store.transaction(async (tx) => {
    const drawn = await draw(tx, event._id, session ?? ONLY, isLimited(event, session))
    const known = await tx.get('enrolments', enrolmentId(event._id, person.id))
    const repeated = already(known, session)
    if (repeated) return repeated
    await requireFree(tx, event._id, person.id, team?.people ?? [])
    const state = await claimPlace(tx, drawn, kind.has.waiting)
    const members = team?.people.map(({ id, name }) => ({ id, name })) ?? []
    const next = stepped(
      // What is known of an earlier attempt is its steps; who it is may have changed since.
      { ...blank, steps: known?.steps ?? [], loans: known?.loans ?? [] },
      {
        state,
        session: drawn.key,
        order: drawn.drawn,
        answers,
        honours,
        team: team ? { name: team.name, members } : null,
      },
      { at: ctx.now, by, reason },
    )
    await tx.set('enrolments', next)
    await writeMembers(tx, next, others)
    await recordFor(ctx, tx, next, { by, reason })
    return next
  })
}

/**
 * Says something without taking a place: arranges it alone, declines, or is to be told later.
 * @throws AppError signup/already while one holds a place or waits for one
 */
export async function say(
  ctx: Context,
  { event, person, answers, by, reason }: Pick<Wanted, 'event' | 'person' | 'answers' | 'by' | 'reason'>,
  state: 'own' | 'declined' | 'later',
  laterOn: string | null,
): Promise<EnrolmentDoc> {
  const blank = await freshEnrolment(ctx, event, person)
  return ctx.store.transaction(async (tx) => {
    const known = await tx.get('enrolments', blank._id)
    if (known && ['in', 'waiting', 'offered'].includes(known.state)) throw new AppError('signup/already')
    if (known?.state === state && known.laterOn === laterOn) return known
    if (known && isActive(known) && known.outcome !== null) throw new AppError('signup/been_there')
    const next = stepped(
      { ...blank, steps: known?.steps ?? [], loans: known?.loans ?? [] },
      { state, answers, laterOn },
      { at: ctx.now, by, reason },
    )
    await saveStep(tx, next)
    await recordFor(ctx, tx, next, { by, reason })
    return next
  })
}
