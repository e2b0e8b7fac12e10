import {
  addNote,
  extendLetter,
  getLetterFile,
  keepLetter,
  moveLetter,
  type OfficeMove,
  openLetter,
} from '../../../src/contract/office'
import { addDays, dayOf } from '../../../src/contract/time'
import { AppError } from '../app-error'
import { type Context, memberOf } from '../context'
import { handle } from '../handler'
import type { Transaction } from '../store'
import { ANSWER_DAYS, COMPLEX_DAYS, workdaysAfter } from './deadline'
import { myDesks } from './desks'
import { fileOf } from './files'
import { type Change, changeLetter, type Head, type Letter, turnsOf } from './letters'
import { logLetter } from './log'
import { takeIn, tellMerged } from './merged'
import { MOVES } from './moves'
import { extendRefusal, officeView } from './office-view'
import { autoReply } from './replies'
import { knownLetter, moveRefusal, requireKnown, requireParty } from './rights'
import { tellWriter } from './tell'

/** The desk in whose name the caller acts on a letter. */
export const deskOf = (ctx: Context, head: Head): string => {
  const mine = myDesks(ctx)
  return [head.handler, head.desk].find((desk) => desk && mine.includes(desk)) ?? mine[0] ?? ''
}

const open = handle(openLetter, async (ctx, { id }) => {
  const letter = await knownLetter(ctx, id)
  await logLetter(ctx, id, 'open')
  return officeView(ctx, letter)
})

async function forwarded(ctx: Context, head: Head, to: string | undefined): Promise<Head> {
  if (!to || !(await ctx.store.get('departments', to))) throw new AppError('mailbox/not_found')
  if (head.about.desks.includes(to)) throw new AppError('mailbox/concerned')
  return { ...head, handler: to, readers: [...new Set([...head.readers, to])] }
}

/** A department has the whole term before it, once: what is sent round is not put off each time. */
function dueAfterForward({ steps }: Head, due: string | null, day: string): string | null {
  const since = steps.slice(steps.findLastIndex(({ move }) => move === 'reopen') + 1)
  const next = workdaysAfter(day, ANSWER_DAYS)
  return since.some(({ move }) => move === 'forward') || (due ?? '') > next ? due : next
}

/** The department that gives a letter back no longer sees it. */
const givenBack = (head: Head): Head => ({
  ...head,
  handler: null,
  returns: head.returns + 1,
  readers: head.readers.filter((desk) => desk !== head.handler),
})

async function effect(
  ctx: Context,
  tx: Transaction,
  letter: Letter,
  move: OfficeMove,
  { words, to, into }: { words: string; to?: string; into?: string },
): Promise<Partial<Change>> {
  const day = dayOf(ctx.now)
  const { head, doc } = letter
  switch (move) {
    case 'forward':
      return { head: await forwarded(ctx, head, to), due: dueAfterForward(head, doc.due, day) }
    case 'giveBack':
      return { head: givenBack(head) }
    case 'answer':
      return {
        head: { ...head, answeredOn: head.answeredOn ?? day },
        turn: { by: 'office', day, text: words, files: [] },
      }
    case 'merge': {
      if (!into) throw new AppError('mailbox/not_found')
      await takeIn(ctx, tx, letter, into)
      return { head: { ...head, mergedInto: into } }
    }
    default:
      return { head }
  }
}

/** What an answer says stands in the dialogue; the step only tells that there was one. */
const wordsOfStep = (move: OfficeMove, words: string) => (move === 'answer' ? '' : words)

const move = handle(moveLetter, async (ctx, { id, move: name, words, to, into }) => {
  const letter = await changeLetter(ctx, id, async (found, tx) => {
    requireKnown(ctx, found.doc)
    const refusal = moveRefusal(ctx, found.head, name)
    if (refusal) throw new AppError(refusal)
    if (MOVES[name].needsReason && !words) throw new AppError('mailbox/needs_words')
    const desk = deskOf(ctx, found.head)
    const { head = found.head, ...rest } = await effect(ctx, tx, found, name, { words, to, into })
    const step = { move: name, day: dayOf(ctx.now), desk, words: wordsOfStep(name, words) }
    await tellWriter(ctx, tx, found, step)
    if (name !== 'merge') await tellMerged(ctx, tx, found.head, step, rest.turn)
    const state = MOVES[name].to
    const turn = rest.turn ?? (await autoReply(ctx, desk, head.kind, state))
    return { ...rest, turn, head: { ...head, state, steps: [...head.steps, step] } }
  })
  await logLetter(ctx, id, 'move')
  return officeView(ctx, letter)
})

const note = handle(addNote, async (ctx, { id, text }) => {
  const { _id, name } = memberOf(ctx)
  const letter = await changeLetter(ctx, id, ({ doc, head }) => {
    requireKnown(ctx, doc)
    return { head, note: { day: dayOf(ctx.now), desk: _id, name, text } }
  })
  await logLetter(ctx, id, 'note')
  return officeView(ctx, letter)
})

/** Counted from the day on which the term began to run, not from the day of asking. */
const extend = handle(extendLetter, async (ctx, { id, reason }) => {
  const { _id, name } = memberOf(ctx)
  const letter = await changeLetter(ctx, id, ({ doc, head }) => {
    requireKnown(ctx, doc)
    const refusal = extendRefusal(ctx, head)
    if (refusal) throw new AppError(refusal)
    return {
      head: { ...head, extended: true },
      due: workdaysAfter(doc.due ?? doc.day, COMPLEX_DAYS - ANSWER_DAYS),
      note: { day: dayOf(ctx.now), desk: _id, name, text: `延长期限：${reason}` },
    }
  })
  await logLetter(ctx, id, 'extend')
  return officeView(ctx, letter)
})

const file = handle(getLetterFile, async (ctx, { id, file: fileId }) => {
  const letter = await knownLetter(ctx, id)
  const files = [...letter.head.files, ...turnsOf(letter).flatMap((turn) => turn.files)]
  const meta = files.find((one) => one.id === fileId)
  if (!meta) throw new AppError('mailbox/not_found')
  await logLetter(ctx, id, 'file')
  return { name: meta.name, base64: await fileOf(ctx, id, fileId) }
})

/** A year at a time, so that putting it off is decided anew. */
const KEPT_LONGER = 366

const keep = handle(keepLetter, async (ctx, { id, until, reason }) => {
  const { _id, name } = memberOf(ctx)
  const letter = await changeLetter(ctx, id, ({ doc, head }) => {
    requireKnown(ctx, doc)
    requireParty(ctx, head, 'desk')
    if (until <= doc.keepUntil || until > addDays(doc.keepUntil, KEPT_LONGER))
      throw new AppError('mailbox/keep_a_year')
    const text = `延长保存到 ${until}：${reason}`
    return { head, keepUntil: until, note: { day: dayOf(ctx.now), desk: _id, name, text } }
  })
  await logLetter(ctx, id, 'keep')
  return officeView(ctx, letter)
})

export const officeHandlers = [open, move, note, extend, file, keep]
