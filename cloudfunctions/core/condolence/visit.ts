import { acknowledgeCondolence, visitCondolences } from '../../../src/contract/condolence'
import type { ErrorCode } from '../../../src/contract/errors'
import { dayOf } from '../../../src/contract/time'
import { AppError } from '../app-error'
import type { Context } from '../context'
import { handle } from '../handler'
import { record } from '../journal'
import { boardOf } from './approval'
import { callerId, caseToChange, stepped } from './cases'
import type { CondolenceDoc, Visit } from './documents'
import { moveRefusal } from './moves'

type Round = Pick<Visit, 'on' | 'batch' | 'visitors'>

/** @throws AppError condolence/no_batch */
async function roundOf(ctx: Context, batch: string): Promise<Round> {
  const [doc] = await ctx.store.find('condolence_cases', { 'visit.batch': batch }, { limit: 1 })
  if (!doc?.visit) throw new AppError('condolence/no_batch')
  return doc.visit
}

/** @throws AppError roster/not_found, condolence/future, condolence/no_visitors */
async function requireRound(ctx: Context, { on, visitors }: Round) {
  if (on > dayOf(ctx.now)) throw new AppError('condolence/future')
  if (visitors.length === 0) throw new AppError('condolence/no_visitors')
  const known = await ctx.store.find('members', { _id: { in: visitors } }, { fields: ['anonymisedOn'] })
  if (known.length !== visitors.length) throw new AppError('roster/not_found')
}

/** What only the round and the case together can tell. */
function roundRefusal({ on, member }: CondolenceDoc, round: Round): ErrorCode | null {
  if (round.on < on) return 'condolence/before_occasion'
  return round.visitors.every((one) => one === member) ? 'condolence/no_visitors' : null
}

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
