import { type Context, memberOf } from './context'
import type { JournalDoc } from './documents'
import type { JournalEvent } from './journal-words'
import type { Transaction } from './store'

/** One line of the audit journal; written in the transaction of the change where there is one. */
export async function record(
  ctx: Context,
  what: JournalEvent,
  target: string,
  reason = '',
  tx: Transaction = ctx.store,
) {
  const doc: JournalDoc = {
    _id: `${ctx.now}-${ctx.randomId(8)}`,
    at: ctx.now,
    actor: ctx.caller.member ? memberOf(ctx)._id : 'system',
    what,
    target,
    reason,
  }
  await tx.set('journal', doc)
}
