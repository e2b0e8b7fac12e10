import type { ErrorCode } from '../../../src/contract/errors'
import { stepSignup } from '../../../src/contract/signup-desk'
import { AppError } from '../app-error'
import { handle } from '../handler'
import { record } from '../journal'
import type { SignupEventDoc } from './documents'
import { nextErasure } from './draft'
import { promote } from './promote'
import { writeSessions } from './sessions'

type StepName = 'publish' | 'close' | 'reopen' | 'cancel'
type State = SignupEventDoc['state']

/** From which states a step is possible, and where it leads. */
const STEPS: Record<StepName, { from: readonly State[]; to: State; otherwise: ErrorCode }> = {
  publish: { from: ['draft'], to: 'open', otherwise: 'signup/fixed' },
  close: { from: ['open'], to: 'closed', otherwise: 'signup/not_open' },
  reopen: { from: ['closed', 'cancelled'], to: 'open', otherwise: 'signup/not_closed' },
  cancel: { from: ['open'], to: 'cancelled', otherwise: 'signup/not_open' },
}

/** Why a step is not possible; null when it is. Pure. */
export const stepRefusal = (step: StepName, state: State): ErrorCode | null =>
  STEPS[step].from.includes(state) ? null : STEPS[step].otherwise

const needsReason = (step: StepName): boolean => step === 'cancel' || step === 'reopen'

/** A step that is done already is done: a repeated tap changes nothing. */
export const stepHandler = handle(stepSignup, async (ctx, { id, step, reason }) => {
  if (needsReason(step) && !reason) throw new AppError('signup/needs_reason')
  const { to } = STEPS[step]
  const event = await ctx.store.transaction(async (tx) => {
    const doc = await tx.get('signup_events', id)
    if (!doc) throw new AppError('signup/not_found')
    if (doc.state === to) return null
    const refusal = stepRefusal(step, doc.state)
    if (refusal) throw new AppError(refusal)
    const next: SignupEventDoc = {
      ...doc,
      state: to,
      version: doc.version + 1,
      reason: step === 'cancel' ? reason : '',
      endedAt: to === 'open' ? null : ctx.now,
      ...(step === 'publish' && { publishedAt: ctx.now, eraseOn: nextErasure(doc) }),
    }
    // The sessions are written as well: whoever signs up at this moment meets a conflict there.
    await writeSessions(ctx, tx, next, [])
    await tx.set('signup_events', next)
    await record(ctx, `signup.step.${step}`, id, reason, tx)
    return next
  })
  if (event?.state === 'open') for (const { key } of event.sessions) await promote(ctx, event, key)
  return { done: true as const }
})
