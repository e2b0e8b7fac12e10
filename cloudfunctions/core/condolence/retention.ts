import { dayOf } from '../../../src/contract/time'
import type { Context } from '../context'
import { record } from '../journal'
import type { Where } from '../store'

/** What one nightly run takes on; the rest waits for the next. */
const BATCH = 500

async function forget(ctx: Context, where: Where) {
  const due = await ctx.store.find('condolence_cases', where, {
    order: [['reasonUntil', 'asc']],
    limit: BATCH,
    fields: ['member'],
  })
  for (const { _id } of due) {
    await ctx.store.transaction(async (tx) => {
      const doc = await tx.get('condolence_cases', _id)
      if (!doc || doc.reasonUntil === null) return
      await tx.set('condolence_cases', { ...doc, reason: 'unstated', reasonUntil: null })
      await record(ctx, 'condolence.forgetReason', doc.member, '', tx)
    })
  }
}

/** Reasons past their time become 「未说明」; person, day and amount stay for the books. */
export const forgetOldReasons = (ctx: Context): Promise<void> =>
  forget(ctx, { reasonUntil: { gt: '', lte: dayOf(ctx.now) } })

/** Whom the roster forgets has no reasons left either. */
export const forgetReasonsOf = (ctx: Context, member: string): Promise<void> =>
  forget(ctx, { member, reasonUntil: { gt: '' } })
