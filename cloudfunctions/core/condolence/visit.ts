import { acknowledgeCondolence, visitCondolences } from '../../../src/contract/condolence'
import { AppError } from '../app-error'
import { handle } from '../handler'
import { record } from '../journal'
import { boardOf } from './approval'
import { callerId, caseToChange, stepped } from './cases'
import type { Visit } from './documents'
import { moveRefusal } from './moves'
import { requireRound, roundOf, roundRefusal } from './round'

/** All of a round or none; the batch is named after its tap, so that a retry makes no second one. */
const visit = handle(visitCondolences, async (ctx, { cases, join, acknowledgement, nonce, ...input }) => {
  const fresh = { on: input.on, visitors: [...new Set(input.visitors)], batch: `b_${nonce}` }
  const round = join ? await roundOf(ctx, join) : fresh
  await requireRound(ctx, round)
  await ctx.store.transaction(async (tx) => {
    const board = await boardOf(tx, ctx.now)
    for (const seen of new Map(cases.map((one) => [one.id, one])).values()) {
      const doc = await caseToChange(tx, { ...seen, nonce })
      if (!doc) continue
      const refusal = moveRefusal(doc, 'visit', callerId(ctx), board) ?? roundRefusal(doc, round)
      if (refusal) throw new AppError(refusal)
      const made: Visit = { on: round.on, batch: round.batch, visitors: round.visitors, acknowledgement }
      const change = { state: 'visited' as const, visit: made }
      await tx.set('condolence_cases', stepped(ctx, doc, change, { step: 'visit', nonce }))
      await record(ctx, 'condolence.visit', doc.member, '', tx)
    }
  })
  return { batch: round.batch }
})

const acknowledge = handle(acknowledgeCondolence, async (ctx, { acknowledgement, ...seen }) => {
  await ctx.store.transaction(async (tx) => {
    const doc = await caseToChange(tx, seen)
    if (!doc) return
    if (!doc.visit) throw new AppError('condolence/wrong_state')
    const change = { visit: { ...doc.visit, acknowledgement } }
    await tx.set('condolence_cases', stepped(ctx, doc, change, { step: 'acknowledge', nonce: seen.nonce }))
    await record(ctx, 'condolence.acknowledge', doc.member, '', tx)
  })
  return { done: true as const }
})

export const visitHandlers = [visit, acknowledge]
