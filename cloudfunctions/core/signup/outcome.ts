import { reportDone } from '../../../src/contract/signup'
import { setOutcome } from '../../../src/contract/signup-desk'
import { AppError } from '../app-error'
import { type Context, memberOf } from '../context'
import { handle } from '../handler'
import { record } from '../journal'
import type { EnrolmentDoc, SignupEventDoc } from './documents'
import type { SignupKind } from './kind'
import { enrolmentId, loadPublished } from './load'
import { personOf } from './person'
import { whyNoOutcome } from './row'
import { refuse } from './rules'

const AT_ONCE = 10

type Outcome = { id: string; amount: number | null } | null

/** @throws AppError signup/wrong_outcome: not one of the kind's, or an amount where none belongs */
function requireOutcome({ outcomes }: SignupKind, outcome: Outcome) {
  if (!outcome) return
  const spec = outcomes.find(({ id }) => id === outcome.id)
  const { amount } = outcome
  const fits = spec?.amount ? amount !== null && amount > 0 && amount <= spec.amount.max : amount === null
  if (!spec || !fits) throw new AppError('signup/wrong_outcome')
}

const isSame = (before: EnrolmentDoc['outcome'], after: Outcome): boolean =>
  before?.id === after?.id && (before?.amount ?? null) === (after?.amount ?? null)

/**
 * What came of one person's sign-up, with what follows from it, in one transaction. The same again changes nothing, so
 * that what follows follows once.
 * @returns whether it changed
 */
async function enter(
  ctx: Context,
  { event, kind, person, by }: { event: SignupEventDoc; kind: SignupKind; person: string; by: string },
  outcome: Outcome,
): Promise<boolean> {
  return ctx.store.transaction(async (tx) => {
    const doc = await tx.get('enrolments', enrolmentId(event._id, person))
    if (!doc) throw new AppError('signup/nobody')
    if (isSame(doc.outcome, outcome)) return false
    refuse(whyNoOutcome(kind, event, doc))
    const after = outcome && { ...outcome, at: ctx.now, by }
    const next = { ...doc, outcome: after }
    await tx.set('enrolments', next)
    await kind.onOutcome?.(ctx, tx, event, next, doc.outcome, after)
    // Which outcome it was says something about somebody's health: the journal does not.
    await record(ctx, 'signup.setOutcome', doc._id, '', tx)
    return true
  })
}

const set = handle(setOutcome, async (ctx, { id, personIds, outcome, amount }) => {
  const { event, kind } = await loadPublished(ctx, id)
  const wanted = outcome === null ? null : { id: outcome, amount }
  requireOutcome(kind, wanted)
  const people = [...new Set(personIds)]
  let changed = 0
  for (let at = 0; at < people.length; at += AT_ONCE) {
    const entered = people
      .slice(at, at + AT_ONCE)
      .map((person) => enter(ctx, { event, kind, person, by: memberOf(ctx)._id }, wanted))
    changed += (await Promise.all(entered)).filter(Boolean).length
  }
  return { changed }
})

/** Where the kind takes the person's own word for it. */
const report = handle(reportDone, async (ctx, { id, done }) => {
  const { event, kind } = await loadPublished(ctx, id)
  const { doneOutcome } = kind
  if (!kind.has.selfDone || !doneOutcome) throw new AppError('signup/no_such_way')
  const { id: person } = await personOf(ctx)
  await enter(ctx, { event, kind, person, by: person }, done ? { id: doneOutcome, amount: null } : null)
  return { done: true as const }
})

export const outcomeHandlers = [set, report]
