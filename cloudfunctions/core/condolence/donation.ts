import type { Context } from '../context'
import { record } from '../journal'
import type { Transaction } from '../store'
import { stepped } from './cases'
import type { CondolenceDoc } from './documents'
import { MOVES } from './moves'
import { newCase } from './new-case'

const PREFIX = 'blood:'
export const isFromDonation = ({ _id }: Pick<CondolenceDoc, '_id'>): boolean => _id.startsWith(PREFIX)

interface Donation {
  /** Id of the enrolment whose outcome it is. */
  enrolment: string
  /** Who gave blood; whoever is no member (a student) gets no case. */
  member: string
  /** The day of the donation. */
  on: string
}

/**
 * Opens the case of a donation, in the transaction that writes down its outcome. However often it is called there is
 * one case; one that a correction had cancelled opens again, any other stays as the committee left it.
 */
export async function openForDonation(
  ctx: Context,
  tx: Transaction,
  { enrolment, member, on }: Donation,
): Promise<void> {
  const _id = `${PREFIX}${enrolment}`
  const known = await tx.get('condolence_cases', _id)
  if (!known) {
    if (!(await tx.get('members', member))) return
    await newCase(ctx, tx, _id, { memberId: member, reason: 'blood', on, gift: '', amount: null })
    return
  }
  const wasCorrected = known.steps[known.steps.length - 1]?.why === 'source'
  if (known.state !== 'cancelled' || !wasCorrected) return
  const again = { state: 'open' as const, on }
  await tx.set('condolence_cases', stepped(ctx, known, again, { step: 'reopen', why: 'source' }))
  await record(ctx, 'condolence.move.reopen', member, '', tx)
}

/** The outcome was corrected away: the case is cancelled, unless the visit has been made. Repeating it changes nothing. */
export async function closeForDonation(
  ctx: Context,
  tx: Transaction,
  { enrolment }: Pick<Donation, 'enrolment'>,
): Promise<void> {
  const doc = await tx.get('condolence_cases', `${PREFIX}${enrolment}`)
  if (!doc || !MOVES.cancel.from.includes(doc.state)) return
  const gone = { state: 'cancelled' as const, submittedBy: null, approvals: [] }
  await tx.set('condolence_cases', stepped(ctx, doc, gone, { step: 'cancel', why: 'source' }))
  await record(ctx, 'condolence.move.cancel', doc.member, '', tx)
}
