import type { Context } from '../context'
import { announceStep } from '../reminder/kinds/letter-news'
import type { Transaction } from '../store'
import { type Letter, type Step, writerOf } from './letters'
import { isTold } from './writer-view'

/** A writer who signed is told of whatever the own page shows: not that a letter went back between colleagues. */
export async function tellWriter(ctx: Context, tx: Transaction, letter: Letter, step: Step) {
  const writer = letter.head.mode === 'named' ? writerOf(letter) : null
  if (!writer || !isTold(step)) return
  await announceStep(ctx, tx, writer.id, letter.doc._id, letter.head.steps.length)
}
