import { type CondolenceMove, moveCondolence } from '../../../src/contract/condolence'
import { AppError } from '../app-error'
import type { Context } from '../context'
import { handle } from '../handler'
import { record } from '../journal'
import { type Board, boardOf, isApproved } from './approval'
import { callerId, caseToChange, loadCase, stepped } from './cases'
import type { CondolenceDoc } from './documents'
import { isWhy, MOVES, moveRefusal } from './moves'

/** What a move changes besides the state. */
function effect(
  ctx: Context,
  doc: CondolenceDoc,
  move: CondolenceMove,
  board: Board,
): Partial<CondolenceDoc> {
  const who = callerId(ctx)
  const state = MOVES[move].to ?? doc.state
  switch (move) {
    case 'submit':
      return { state, submittedBy: who, approvals: [] }
    case 'approve': {
      const approvals = [...doc.approvals, { by: who, chair: who === board.chair, at: ctx.now }]
      return isApproved(doc, approvals, board) ? { state, approvals } : { approvals }
    }
    case 'annul':
      return { state, visit: null, annulled: [...doc.annulled, ...(doc.visit ? [doc.visit] : [])] }
    default:
      return { state, submittedBy: null, approvals: [] }
  }
}

export const moveHandler = handle(moveCondolence, async (ctx, { move, why, ...seen }) => {
  if (!isWhy(move, why)) throw new AppError('condolence/needs_why')
  const state = await ctx.store.transaction(async (tx) => {
    const doc = await caseToChange(tx, seen)
    if (!doc) return (await loadCase(tx, seen.id)).state
    const board = await boardOf(tx, ctx.now)
    const refusal = moveRefusal(doc, move, callerId(ctx), board)
    if (refusal) throw new AppError(refusal)
    const next = stepped(ctx, doc, effect(ctx, doc, move, board), { step: move, why, nonce: seen.nonce })
    await tx.set('condolence_cases', next)
    await record(ctx, `condolence.move.${move}`, doc.member, '', tx)
    return next.state
  })
  return { state }
})
