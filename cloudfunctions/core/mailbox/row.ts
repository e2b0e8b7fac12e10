import type { LetterRow } from '../../../src/contract/office'
import { dayOf } from '../../../src/contract/time'
import type { Context } from '../context'
import { type Letter, labelOf } from './letters'

/** What a line needs: not the text. */
export const ROW_FIELDS = ['day', 'due', 'key', 'label', 'head'] as const

/** A letter as one line of a list. */
export function rowOf(ctx: Context, letter: Letter, nameOf: (desk: string) => string): LetterRow {
  const { doc, head } = letter
  return {
    id: doc._id,
    title: labelOf(letter).title,
    kind: head.kind,
    addressee: head.addressee,
    mode: head.mode,
    state: head.state,
    day: doc.day,
    due: doc.due,
    overdue: doc.due !== null && doc.due < dayOf(ctx.now),
    desk: nameOf(head.desk),
    handler: head.handler && nameOf(head.handler),
    returns: head.returns,
  }
}
