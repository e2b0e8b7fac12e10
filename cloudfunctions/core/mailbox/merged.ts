import { AppError } from '../app-error'
import type { Context } from '../context'
import type { Transaction } from '../store'
import { changeLetterIn, type Head, type KeptTurn, type Letter, type Step } from './letters'
import { isOpen } from './moves'
import { requireKnown } from './rights'
import { tellWriter } from './tell'
import { isTold } from './writer-view'

/**
 * Takes a letter into another of the same matter, with whatever it took in itself.
 * @throws AppError mailbox/merge_into unless the other is still to be answered; mailbox/not_found
 */
export async function takeIn(ctx: Context, tx: Transaction, letter: Letter, into: string) {
  const { _id } = letter.doc
  if (into === _id) throw new AppError('mailbox/merge_into')
  await changeLetterIn(ctx, tx, into, ({ doc, head }) => {
    requireKnown(ctx, doc)
    if (!isOpen(head.state)) throw new AppError('mailbox/merge_into')
    return { head: { ...head, merged: [...(head.merged ?? []), _id, ...(letter.head.merged ?? [])] } }
  })
}

/** What the writer of a letter is told, those of the letters merged into it are told as well. */
export async function tellMerged(
  ctx: Context,
  tx: Transaction,
  { merged = [] }: Head,
  step: Step,
  turn?: KeptTurn,
) {
  if (!isTold(step)) return
  for (const id of merged) {
    // It may have been erased since.
    if (!(await tx.get('letters', id))) continue
    await changeLetterIn(ctx, tx, id, async (found) => {
      await tellWriter(ctx, tx, found, step)
      const { head } = found
      const answeredOn = step.move === 'answer' ? (head.answeredOn ?? step.day) : head.answeredOn
      return { head: { ...head, answeredOn, steps: [...head.steps, step] }, turn }
    })
  }
}
