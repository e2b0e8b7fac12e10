import { listProposed, publishLetter } from '../../../src/contract/office'
import { dayOf } from '../../../src/contract/time'
import { AppError } from '../app-error'
import { requireFit } from '../check-text'
import { type Context, memberOf } from '../context'
import { handle } from '../handler'
import { raiseRefusal } from './conversion-rules'
import { namesOfDesks } from './desks'
import type { LetterDoc } from './documents'
import { changeLetter, type Head, type Letter, opened, tag, waitingDraft, writerOf } from './letters'
import { logLetter } from './log'
import { publishRefusal } from './office-view'
import { isConcerned } from './rights'
import { tellWriter } from './tell'

const PROPOSED = 'open'
const hasDraft = ({ drafts, conversion }: Head) => drafts.length > 0 || conversion !== undefined

const isOwn = (ctx: Context, doc: LetterDoc) => doc.writer === tag(ctx, 'writer', memberOf(ctx)._id)

/** A letter of which the caller may judge a draft, which is never an own one; it is no way to learn of others. */
export function proposedTo(ctx: Context, doc: LetterDoc | null): Letter | null {
  const letter = doc && opened(ctx, doc)
  if (!letter || isOwn(ctx, letter.doc) || isConcerned(ctx, letter)) return null
  return hasDraft(letter.head) ? letter : null
}

const list = handle(listProposed, async (ctx) => {
  const [docs, nameOf] = await Promise.all([
    ctx.store.find('letters', { proposed: tag(ctx, 'proposed', PROPOSED) }),
    namesOfDesks(ctx),
  ])
  const letters = docs.flatMap((doc) => proposedTo(ctx, doc) ?? [])
  const drafts = letters.flatMap(({ doc, head }) => {
    const last = waitingDraft(head)
    if (!last || last.by === memberOf(ctx)._id) return []
    const { title, text, answer, day } = last
    return [{ id: doc._id, title, text, answer, day, desk: nameOf(head.desk) }]
  })
  const proposals = letters.flatMap((letter) => {
    const { conversion, desk } = letter.head
    const draftNo = conversion?.drafts.length ?? 0
    const last = conversion?.drafts[draftNo - 1]
    if (!last || raiseRefusal(ctx, letter.head, draftNo)) return []
    const { title, text, day } = last
    const proposer = conversion?.signed ? (writerOf(letter)?.name ?? null) : null
    return [{ id: letter.doc._id, title, text, proposer, day, desk: nameOf(desk), draftNo }]
  })
  return { drafts, proposals }
})

/** What the second person has read is what the content check has read, and what is published. */
const publish = handle(publishLetter, async (ctx, { id }) => {
  const read = proposedTo(ctx, await ctx.store.get('letters', id))
  if (!read) throw new AppError('mailbox/not_found')
  const refusal = publishRefusal(ctx, read.head)
  if (refusal) throw new AppError(refusal)
  const { title = '', text = '', answer = '' } = waitingDraft(read.head) ?? {}
  await requireFit(ctx, `${title}\n${text}\n${answer}`)
  await changeLetter(ctx, id, async (found, tx) => {
    const { head } = found
    const since = publishRefusal(ctx, head)
    if (since || head.drafts.length !== read.head.drafts.length) throw new AppError('mailbox/wrong_state')
    const step = { move: 'publish' as const, day: dayOf(ctx.now), desk: head.desk, words: '' }
    await tellWriter(ctx, tx, found, step)
    return { head: { ...head, publishedOn: dayOf(ctx.now), steps: [...head.steps, step] } }
  })
  await logLetter(ctx, id, 'publish')
  return { done: true as const }
})

export const publishHandlers = [list, publish]
