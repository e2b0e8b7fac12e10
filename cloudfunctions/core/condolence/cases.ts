import type { CondolenceReason, Why } from '../../../src/contract/condolence'
import { addYears, dayOf } from '../../../src/contract/time'
import { AppError } from '../app-error'
import { type Context, memberOf } from '../context'
import type { Transaction } from '../store'
import type { CondolenceDoc, Step } from './documents'

const KEPT_YEARS = 3

/**
 * The day on which the reason goes: three years after the visit, or after the last step where there was none. A donation
 * is no secret of health, and the figure of donors belongs to the branch's record.
 */
export const reasonUntil = (reason: CondolenceReason, since: string): string | null =>
  reason === 'blood' || reason === 'unstated' ? null : addYears(since, KEPT_YEARS)

/** @throws AppError condolence/not_found */
export async function loadCase(tx: Pick<Transaction, 'get'>, id: string): Promise<CondolenceDoc> {
  const doc = await tx.get('condolence_cases', id)
  if (!doc) throw new AppError('condolence/not_found')
  return doc
}

export interface Deed {
  step: Step['step']
  why?: Why | null
  nonce?: string | null
}

/** The case after a step: who and when are written down, and the reason is kept from then on. */
export function stepped(
  ctx: Context,
  doc: CondolenceDoc,
  change: Partial<CondolenceDoc>,
  { step, why = null, nonce = null }: Deed,
): CondolenceDoc {
  const next = { ...doc, ...change }
  return {
    ...next,
    version: doc.version + 1,
    reasonUntil: reasonUntil(next.reason, next.visit?.on ?? dayOf(ctx.now)),
    steps: [...doc.steps, { step, by: ctx.caller.member?._id ?? 'system', at: ctx.now, why, nonce }],
  }
}

interface Seen {
  id: string
  version: number
  nonce: string
}

/**
 * A case that is about to be changed as the caller saw it; null = this very deed was done before.
 * @throws AppError condolence/not_found, condolence/changed_since
 */
export async function caseToChange(tx: Transaction, { id, version, nonce }: Seen) {
  const doc = await loadCase(tx, id)
  if (doc.steps.some((step) => step.nonce === nonce)) return null
  if (doc.version !== version) throw new AppError('condolence/changed_since')
  return doc
}

export const callerId = (ctx: Context): string => memberOf(ctx)._id
