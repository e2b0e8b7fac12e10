import { answerOffer, cancelEnrolment } from '../../../src/contract/signup'
import { AppError } from '../app-error'
import type { Context } from '../context'
import { handle } from '../handler'
import { record } from '../journal'
import type { Transaction } from '../store'
import type { EnrolmentDoc, SignupEventDoc } from './documents'
import { enrolmentId, loadEnrolment, loadPublished } from './load'
import { personOf } from './person'
import { isActive, leavePlace, saveStep, stepped } from './places'
import { hasLapsed, promote } from './promote'
import { refuse, whyFixed } from './rules'
import { viewEnrolment } from './view'

/** One of a team goes: the captain's document no longer names them. */
async function leaveTeam(tx: Transaction, { event, person, captain }: EnrolmentDoc) {
  const doc = captain === null ? null : await tx.get('enrolments', enrolmentId(event, captain))
  if (!doc?.team) return
  const members = doc.team.members.filter(({ id }) => id !== person)
  await tx.set('enrolments', { ...doc, team: { ...doc.team, members } })
}

/**
 * Takes somebody out, whoever asks for it; the place goes to the next who waits.
 * @param judge why it may not be, asked in the transaction
 * @throws AppError signup/nobody, and what `judge` throws
 */
export async function takeOut(
  ctx: Context,
  event: SignupEventDoc,
  person: string,
  { by, reason }: { by: string; reason: string },
  judge: (doc: EnrolmentDoc) => void,
): Promise<EnrolmentDoc> {
  const before = await ctx.store.transaction(async (tx) => {
    const doc = await tx.get('enrolments', enrolmentId(event._id, person))
    if (!doc) throw new AppError('signup/nobody')
    if (!isActive(doc)) return doc
    judge(doc)
    await leavePlace(tx, doc)
    await leaveTeam(tx, doc)
    const change = { state: 'cancelled', offeredUntil: null, laterOn: null } as const
    const gone = stepped(doc, change, { at: ctx.now, by, reason })
    await saveStep(tx, gone)
    if (by !== person) await record(ctx, 'signup.cancelFor', doc._id, reason, tx)
    // Whoever left a team may come back by themselves.
    if (doc.captain !== null) await tx.set('enrolments', { ...gone, captain: null })
    return doc
  })
  if (before.session) await promote(ctx, event, before.session)
  return before
}

const cancel = handle(cancelEnrolment, async (ctx, { id }) => {
  const { event } = await loadPublished(ctx, id)
  const { id: person } = await personOf(ctx)
  await takeOut(ctx, event, person, { by: person, reason: '' }, (doc) =>
    refuse(whyFixed(event, doc, ctx.now)),
  )
  return { done: true as const }
})

const answer = handle(answerOffer, async (ctx, { id, accept }) => {
  const { event, kind } = await loadPublished(ctx, id)
  if (event.state !== 'open') throw new AppError('signup/not_open')
  const person = await personOf(ctx)
  const doc = await ctx.store.transaction(async (tx) => {
    const known = await tx.get('enrolments', enrolmentId(id, person.id))
    if (!known || known.captain !== null) throw new AppError('signup/no_offer')
    // A repeated tap.
    if (accept && known.state === 'in') return known
    if (!accept && known.state === 'cancelled') return known
    if (hasLapsed(known, ctx.now)) return known
    if (known.state !== 'offered') throw new AppError('signup/no_offer')
    if (!accept) await leavePlace(tx, known)
    const change = { state: accept ? 'in' : 'cancelled', offeredUntil: null } as const
    const next = stepped(known, change, { at: ctx.now, by: person.id, reason: '' })
    await saveStep(tx, next)
    return next
  })
  if (doc.state !== 'in' && doc.session) await promote(ctx, event, doc.session)
  if (hasLapsed(doc, ctx.now)) throw new AppError('signup/offer_over')
  return { enrolment: await viewEnrolment(ctx, event, kind, await loadEnrolment(ctx, id, person.id)) }
})

export const cancelHandlers = [cancel, answer]
