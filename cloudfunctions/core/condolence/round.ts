import type { ErrorCode } from '../../../src/contract/errors'
import { dayOf } from '../../../src/contract/time'
import { AppError } from '../app-error'
import type { Context } from '../context'
import type { CondolenceDoc, Visit } from './documents'

/** What the visits of one batch have in common. */
export type Round = Pick<Visit, 'on' | 'batch' | 'visitors'>

/** @throws AppError condolence/no_batch */
export async function roundOf(ctx: Context, batch: string): Promise<Round> {
  const [doc] = await ctx.store.find('condolence_cases', { 'visit.batch': batch }, { limit: 1 })
  if (!doc?.visit) throw new AppError('condolence/no_batch')
  return doc.visit
}

/** @throws AppError roster/not_found, condolence/future, condolence/no_visitors */
export async function requireRound(ctx: Context, { on, visitors }: Round) {
  if (on > dayOf(ctx.now)) throw new AppError('condolence/future')
  if (visitors.length === 0) throw new AppError('condolence/no_visitors')
  const known = await ctx.store.find('members', { _id: { in: visitors } }, { fields: ['anonymisedOn'] })
  if (known.length !== visitors.length) throw new AppError('roster/not_found')
}

/** What only the round and the case together can tell. */
export function roundRefusal({ on, member }: CondolenceDoc, round: Round): ErrorCode | null {
  if (round.on < on) return 'condolence/before_occasion'
  return round.visitors.every((one) => one === member) ? 'condolence/no_visitors' : null
}
