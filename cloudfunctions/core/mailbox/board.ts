import type { ErrorCode } from '../../../src/contract/errors'
import {
  draftPublic,
  findSimilar,
  listPublished,
  type Published,
  withdrawLetter,
} from '../../../src/contract/office'
import { dayOf } from '../../../src/contract/time'
import { AppError } from '../app-error'
import { type Context, memberOf } from '../context'
import { handle } from '../handler'
import { changeLetter, type Head, opened, tag } from './letters'
import { type LogEvent, logLetter } from './log'
import { draftRefusal, officeView, withdrawRefusal } from './office-view'
import { requireKnown } from './rights'
import { tellWriter } from './tell'

/** A change of what the public sees, by somebody who may. */
async function changed(
  ctx: Context,
  id: string,
  what: LogEvent,
  refusal: (ctx: Context, head: Head) => ErrorCode | null,
  next: (head: Head) => Head,
) {
  const letter = await changeLetter(ctx, id, async (found, tx) => {
    requireKnown(ctx, found.doc)
    const code = refusal(ctx, found.head)
    if (code) throw new AppError(code)
    const head = next(found.head)
    const added = head.steps[found.head.steps.length]
    if (added) await tellWriter(ctx, tx, found, added)
    return { head }
  })
  await logLetter(ctx, id, what)
  return officeView(ctx, letter)
}

const step = (ctx: Context, head: Head, move: 'withdraw', words: string) => [
  ...head.steps,
  { move, day: dayOf(ctx.now), desk: head.desk, words },
]

/** A new draft takes a published one off the board until somebody else has looked at it. */
const draft = handle(draftPublic, (ctx, { id, ...words }) =>
  changed(ctx, id, 'draft', draftRefusal, (head) => ({
    ...head,
    drafts: [...head.drafts, { ...words, by: memberOf(ctx)._id, day: dayOf(ctx.now) }],
    publishedOn: null,
  })),
)

const withdraw = handle(withdrawLetter, (ctx, { id, reason }) =>
  changed(ctx, id, 'withdraw', withdrawRefusal, (head) => ({
    ...head,
    publishedOn: null,
    drafts: head.drafts.map((one, i) => (i === head.drafts.length - 1 ? { ...one, withdrawn: true } : one)),
    steps: step(ctx, head, 'withdraw', reason),
  })),
)

/** The board, newest first: title, text and answer of the last draft, and nothing else of the letter. */
async function board(ctx: Context): Promise<Published[]> {
  const docs = await ctx.store.find('letters', { board: tag(ctx, 'board', 'published') })
  return docs
    .flatMap((doc) => {
      const { drafts, publishedOn } = opened(ctx, doc).head
      const last = drafts.at(-1)
      if (!last || !publishedOn) return []
      const { title, text, answer } = last
      // Not the letter's own id: the board must not lead to it.
      return [{ id: tag(ctx, 'published', doc._id), title, text, answer, day: publishedOn }]
    })
    .sort((a, b) => (a.day < b.day ? 1 : -1))
}

const list = handle(listPublished, async (ctx, { words }) => {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = ({ title, text, answer }: Published) =>
    wanted.every((word) => `${title}\n${text}\n${answer}`.toLowerCase().includes(word))
  return { letters: (await board(ctx)).filter(fits).slice(0, 100) }
})

const pairs = (text: string): Set<string> => {
  const chars = [...text.replace(/[\s\p{P}]/gu, '')]
  return new Set(chars.slice(1).map((char, i) => `${chars[i]}${char}`))
}
/** Share of the shorter text's pairs of characters that the other has too. */
export function likeness(a: string, b: string): number {
  const [few, many] = [pairs(a), pairs(b)].sort((x, y) => x.size - y.size)
  if (!few?.size || !many) return 0
  return [...few].filter((pair) => many.has(pair)).length / few.size
}
const ALIKE = 0.3

const similar = handle(findSimilar, async (ctx, { text }) => {
  const rated = (await board(ctx)).map((letter) => ({
    letter,
    score: Math.max(likeness(text, letter.title), likeness(text, letter.text)),
  }))
  const close = rated.filter(({ score }) => score >= ALIKE).sort((a, b) => b.score - a.score)
  return { letters: close.slice(0, 3).map(({ letter }) => letter) }
})

export const boardHandlers = [draft, withdraw, list, similar]
