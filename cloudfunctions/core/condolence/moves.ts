import {
  type CondolenceMove,
  type CondolenceState,
  WHYS_OF,
  type Why,
} from '../../../src/contract/condolence'
import type { ErrorCode } from '../../../src/contract/errors'
import { approvalRefusal, type Board, submissionRefusal } from './approval'
import type { CondolenceDoc } from './documents'

export type Move = CondolenceMove | 'save' | 'visit' | 'acknowledge'

/**
 * Every step that a case can take. A first approval of two leaves the case where it is; whatever is taken back keeps its
 * trace in `steps`, and an annulled visit goes to `annulled` while the case waits for its visit again.
 */
export const MOVES: Record<Move, { from: readonly CondolenceState[]; to: CondolenceState | null }> = {
  save: { from: ['open'], to: null },
  submit: { from: ['open'], to: 'submitted' },
  approve: { from: ['submitted'], to: 'approved' },
  reopen: { from: ['submitted', 'approved', 'cancelled'], to: 'open' },
  cancel: { from: ['open', 'submitted', 'approved'], to: 'cancelled' },
  visit: { from: ['approved'], to: 'visited' },
  annul: { from: ['visited'], to: 'approved' },
  acknowledge: { from: ['visited'], to: null },
}

export const MOVE_NAMES = Object.keys(MOVES) as Move[]

/** Why `who` cannot make a move on a case as it is; null = it can be made. @param who member id */
export function moveRefusal(doc: CondolenceDoc, move: Move, who: string, board: Board): ErrorCode | null {
  if (!MOVES[move].from.includes(doc.state)) return 'condolence/wrong_state'
  if (move === 'submit') return submissionRefusal(doc, who, board)
  return move === 'approve' ? approvalRefusal(doc, who, board) : null
}

/** Whether a why is one of those that may be given for a move. */
export function isWhy(move: CondolenceMove, why: Why | null): boolean {
  const wanted: Partial<Record<CondolenceMove, readonly Why[]>> = WHYS_OF
  const known = wanted[move]
  return known ? why !== null && known.includes(why) : why === null
}
