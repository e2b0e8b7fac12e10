import type { ErrorCode } from '../../../src/contract/errors'
import { dayOf } from '../../../src/contract/time'
import type { Transaction } from '../store'
import type { Approval, CondolenceDoc } from './documents'

/** What approvals are judged by. */
export interface Board {
  /** Fen. */
  threshold: number
  /** Member id of who sits in the chair. */
  chair: string | null
  now: string
}

/**
 * 1,000 yuan: what the rules allow for an illness, a bereavement or a retirement passes with one signature, and only what
 * goes beyond the usual needs the chair. A branch may set another figure.
 */
export const USUAL_THRESHOLD = 100_000

export async function boardOf(tx: Pick<Transaction, 'get'>, now: string): Promise<Board> {
  const [settings, seat] = await Promise.all([
    tx.get('condolence_settings', 'branch'),
    tx.get('seats', 'chair'),
  ])
  return { threshold: settings?.threshold ?? USUAL_THRESHOLD, chair: seat?.holder ?? null, now }
}

/** What is not on record may be any amount. */
const isLarge = ({ amount }: CondolenceDoc, { threshold }: Board): boolean =>
  amount === null || amount > threshold

/** Of a visit to the chair two others decide. */
const needsChair = (doc: CondolenceDoc, board: Board): boolean =>
  isLarge(doc, board) && board.chair !== doc.member

export const approvalsNeeded = (doc: CondolenceDoc, board: Board): number => (isLarge(doc, board) ? 2 : 1)

export const isApproved = (doc: CondolenceDoc, approvals: readonly Approval[], board: Board): boolean =>
  approvals.length >= approvalsNeeded(doc, board) &&
  (!needsChair(doc, board) || approvals.some(({ chair }) => chair))

/** Why somebody cannot submit a case; null = can. What was given in earlier years is entered as it is on record. */
export function submissionRefusal(doc: CondolenceDoc, who: string, board: Board): ErrorCode | null {
  const isPast = doc.on.slice(0, 4) < dayOf(board.now).slice(0, 4)
  if (doc.amount === null && !isPast) return 'condolence/needs_amount'
  return needsChair(doc, board) && who === board.chair ? 'condolence/chair_submits' : null
}

/** Why somebody cannot approve a case that was submitted; null = can. */
export function approvalRefusal(doc: CondolenceDoc, who: string, board: Board): ErrorCode | null {
  if (doc.member === who) return 'condolence/own_case'
  if (doc.submittedBy === who) return 'condolence/own_submission'
  if (doc.approvals.some(({ by }) => by === who)) return 'condolence/approved_by_you'
  const missesChair = needsChair(doc, board) && !doc.approvals.some(({ chair }) => chair)
  const isLast = doc.approvals.length + 1 >= approvalsNeeded(doc, board)
  return missesChair && isLast && who !== board.chair ? 'condolence/chair_missing' : null
}
