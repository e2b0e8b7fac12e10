import { consentToProposal, raiseProposal, wordProposal } from '../../../src/contract/conversion'
import type { ErrorCode } from '../../../src/contract/errors'
import { dayOf } from '../../../src/contract/time'
import { AppError } from '../app-error'
import { requireFit } from '../check-text'
import { type Context, memberOf } from '../context'
import { handle } from '../handler'
import { record } from '../journal'
import { raise } from '../proposal/raise'
import { maySign, raiseRefusal, wordRefusal } from './conversion-rules'
import { type Conversion, changeLetter, type Head, type Step, writerOf } from './letters'
import { logLetter } from './log'
import { officeView } from './office-view'
import { proposedTo } from './publish'
import { requireKnown } from './rights'
import { tellWriter } from './tell'
import { ownLetter } from './writer'
import { consentRefusal, writerView } from './writer-view'

const require = (refusal: ErrorCode | null) => {
  if (refusal) throw new AppError(refusal)
}

const stepOf = (ctx: Context, move: Step['move'], desk = ''): Step => ({
  move,
  day: dayOf(ctx.now),
  desk,
  words: '',
})

/** The letter one step further on its way to a proposal. */
const further = (head: Head, conversion: Conversion, step: Step): Head => ({
  ...head,
  conversion,
  steps: [...head.steps, step],
})

/** New words wait for the writer again, whatever was agreed to before. */
const word = handle(wordProposal, async (ctx, { id, title, text }) => {
  const letter = await changeLetter(ctx, id, async (found, tx) => {
    const { doc, head } = found
    requireKnown(ctx, doc)
    require(wordRefusal(ctx, head))
    const draft = { title, text, by: memberOf(ctx)._id, day: dayOf(ctx.now) }
    const drafts = [...(head.conversion?.drafts ?? []), draft]
    const step = stepOf(ctx, 'word', head.desk)
    await tellWriter(ctx, tx, found, step)
    return { head: further(head, { state: 'asked', drafts, signed: false, proposal: null }, step) }
  })
  await logLetter(ctx, id, 'word')
  return officeView(ctx, letter)
})

const consent = handle(consentToProposal, async (ctx, { key, proof, draftNo, agree, signed }) => {
  const { doc } = await ownLetter(ctx, key, proof)
  const letter = await changeLetter(ctx, doc._id, (found) => {
    const { head } = found
    const { conversion } = head
    const next = { state: agree ? 'agreed' : 'refused', signed: agree && signed } as const
    // The answer was lost and the same comes again.
    if (conversion?.state === next.state && conversion.signed === next.signed) return { head }
    require(consentRefusal(head, agree))
    if (!conversion || conversion.drafts.length !== draftNo) throw new AppError('mailbox/draft_changed')
    if (next.signed && !maySign(found)) throw new AppError('mailbox/cannot_sign')
    return { head: further(head, { ...conversion, ...next }, stepOf(ctx, agree ? 'consent' : 'refuse')) }
  })
  return writerView(ctx, letter)
})

/**
 * What the second person has read is what the writer agreed to, what the content check has read, and what members
 * see. The check goes by the account of the second person, so that WeChat cannot tie a text to its writer.
 */
const raised = handle(raiseProposal, async (ctx, { id, draftNo }) => {
  const read = proposedTo(ctx, await ctx.store.get('letters', id))
  if (!read) throw new AppError('mailbox/not_found')
  require(raiseRefusal(ctx, read.head, draftNo))
  const { title = '', text = '' } = read.head.conversion?.drafts[draftNo - 1] ?? {}
  await requireFit(ctx, `${title}\n${text}`)
  let proposal = ''
  await changeLetter(ctx, id, async (found, tx) => {
    const { head } = found
    require(raiseRefusal(ctx, head, draftNo))
    const { conversion } = head
    if (!conversion) throw new AppError('mailbox/wrong_state')
    const proposer = conversion.signed ? (writerOf(found)?.id ?? null) : null
    proposal = await raise(tx, { title, text, proposer, raisedOn: dayOf(ctx.now) })
    await record(ctx, 'proposal.raise', proposal, '', tx)
    const step = stepOf(ctx, 'raise')
    await tellWriter(ctx, tx, found, step)
    return { head: further(head, { ...conversion, state: 'raised', proposal }, step) }
  })
  await logLetter(ctx, id, 'raise')
  return { proposal }
})

export const conversionHandlers = [word, consent, raised]
