import { setCondolenceThreshold } from '../../../src/contract/condolence'
import { handle } from '../handler'
import { record } from '../journal'
import { boardOf } from './approval'
import { callerId } from './cases'

/** Counts for every approval from now on; what is approved stays approved. */
export const thresholdHandler = handle(setCondolenceThreshold, async (ctx, { threshold }) => {
  await ctx.store.transaction(async (tx) => {
    const before = (await boardOf(tx, ctx.now)).threshold
    await tx.set('condolence_settings', { _id: 'branch', threshold })
    const change = `${before / 100} 元改为 ${threshold / 100} 元`
    await record(ctx, 'condolence.setThreshold', callerId(ctx), change, tx)
  })
  return { done: true as const }
})
