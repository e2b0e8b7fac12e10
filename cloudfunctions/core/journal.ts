import { type Context, memberOf } from './context'
import type { JournalDoc } from './documents'
import type { JournalEvent } from './journal-words'
import type { Transaction } from './store'

let written = 0
/** Of one instant, what this process wrote later sorts later: six digits, and begun anew after a million. */
const turn = () => String(written++ % 1_000_000).padStart(6, '0')

/** One line of the audit journal; written in the transaction of the change where there is one. */
export async function record(
  ctx: Context,
  what: JournalEvent,
  target: string,
  reason = '',
  tx: Transaction = ctx.store,
) {
  const doc: JournalDoc = {
    _id: `${ctx.now}-${turn()}-${ctx.randomId(8)}`,
    at: ctx.now,
    actor: ctx.caller.member ? memberOf(ctx)._id : 'system',
    what,
    target,
    reason,
  }
  await tx.set('journal', doc)
}
