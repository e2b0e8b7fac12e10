import { checkInPerson, lendItem } from '../../../src/contract/signup-desk'
import { requireScope } from '../access'
import { AppError } from '../app-error'
import { type Context, memberOf } from '../context'
import { handle } from '../handler'
import { record } from '../journal'
import type { EnrolmentDoc } from './documents'
import { enrolmentId, loadEnrolment, loadPublished } from './load'
import { personWith } from './people'
import { rowAlone, whyNotIn } from './row'

interface Meant {
  id: string
  personId?: string
  code?: string
}

/**
 * The person at the desk: by the code that they show, or from the list of the own departments.
 * @throws AppError signup/unknown_code, signup/nobody, roster/other_department
 */
async function meant(ctx: Context, { id, personId, code }: Meant): Promise<EnrolmentDoc> {
  if (code) return personWith(ctx, id, code)
  if (!personId) throw new AppError('signup/unknown_code')
  const doc = await loadEnrolment(ctx, id, personId)
  requireScope(ctx, doc.department)
  return doc
}

/** Marks this event and no other; a second time says when it was. */
const checkIn = handle(checkInPerson, async (ctx, input) => {
  const { event, kind } = await loadPublished(ctx, input.id)
  const { person } = await meant(ctx, input)
  const { undo } = input
  const { doc, repeated } = await ctx.store.transaction(async (tx) => {
    const known = await tx.get('enrolments', enrolmentId(event._id, person))
    if (!known) throw new AppError('signup/nobody')
    if ((known.checkedInAt === null) === undo) return { doc: known, repeated: true }
    const refusal = undo ? null : whyNotIn(event, known)
    if (refusal) throw new AppError(refusal)
    const by = undo ? null : memberOf(ctx)._id
    const next = { ...known, checkedInAt: undo ? null : ctx.now, checkedInBy: by }
    await tx.set('enrolments', next)
    await record(ctx, undo ? 'signup.undoCheckIn' : 'signup.checkIn', known._id, '', tx)
    return { doc: next, repeated: false }
  })
  return { person: await rowAlone(ctx, event, kind, doc), repeated }
})

/** One of each thing to one person at a time; what came back stays on record. */
const lend = handle(lendItem, async (ctx, { id, personId, item, back }) => {
  const { event, kind } = await loadPublished(ctx, id)
  requireScope(ctx, (await loadEnrolment(ctx, id, personId)).department)
  const doc = await ctx.store.transaction(async (tx) => {
    const known = await tx.get('enrolments', enrolmentId(id, personId))
    if (!known) throw new AppError('signup/nobody')
    const out = known.loans.find((loan) => loan.item === item && loan.backAt === null)
    if (back && !out) throw new AppError('signup/not_lent')
    if (!back && out) throw new AppError('signup/lent')
    if (!back && !event.loans.includes(item)) throw new AppError('signup/no_item')
    if (!back && known.state !== 'in') throw new AppError('signup/not_here')
    const loans = back
      ? known.loans.map((loan) => (loan === out ? { ...loan, backAt: ctx.now } : loan))
      : [...known.loans, { item, outAt: ctx.now, outBy: memberOf(ctx)._id, backAt: null }]
    await tx.set('enrolments', { ...known, loans })
    await record(ctx, back ? 'signup.takeBack' : 'signup.lend', known._id, item, tx)
    return { ...known, loans }
  })
  return { person: await rowAlone(ctx, event, kind, doc) }
})

export const onSiteHandlers = [checkIn, lend]
