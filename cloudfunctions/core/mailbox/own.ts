import type { ErrorCode } from '../../../src/contract/errors'
import { ADDRESSEE_WORDS, ADDRESSEES } from '../../../src/contract/letter'
import {
  askChallenge,
  changeReceipt,
  listMyLetters,
  openMailbox,
  rateAnswer,
  readLetter,
  sayMore,
} from '../../../src/contract/mailbox'
import { dayOf } from '../../../src/contract/time'
import { AppError } from '../app-error'
import { accountOf } from '../context'
import { handle } from '../handler'
import { limitByHour } from '../limit'
import { ANSWER_DAYS, workdaysAfter } from './deadline'
import { secondDesk } from './desks'
import { attach } from './files'
import { changeLetter, type Head, type Letter, labelOf, opened, turnsOf } from './letters'
import { isFrom, MOVES } from './moves'
import { BITS, makeChallenge } from './proof'
import { hashOf, receiptFor } from './receipts'
import { ownLetter, writerTag } from './writer'
import { hasNews, rateRefusal, reopenRefusal, sayRefusal, writerView } from './writer-view'

const require = (refusal: ErrorCode | null) => {
  if (refusal) throw new AppError(refusal)
}

const challenge = handle(askChallenge, async (ctx) => ({ challenge: makeChallenge(ctx), bits: BITS }))

const open = handle(openMailbox, async (ctx) => {
  const departments = await ctx.store.find('departments', {})
  const addressees = ADDRESSEES.map((id) => ({ id, name: ADDRESSEE_WORDS[id] }))
  const rest = departments.sort((a, b) => a.order - b.order).map(({ _id, name }) => ({ id: _id, name }))
  return { addressees, desks: [...addressees, ...rest], people: ctx.caller.member !== null }
})

/** Whoever comes back for the first time is shown the receipt once more, so that a slip of the pen comes to light. */
const read = handle(readLetter, async (ctx, { key, proof }) => {
  const letter = await ownLetter(ctx, key, proof)
  if (!('receipt' in key)) {
    const seen = ({ head }: Letter) => ({ head: { ...head, seen: head.steps.length } })
    return writerView(ctx, hasNews(letter.head) ? await changeLetter(ctx, letter.doc._id, seen) : letter)
  }
  if (letter.head.returned) return writerView(ctx, letter)
  const seen = await changeLetter(ctx, letter.doc._id, ({ head }) => ({ head: { ...head, returned: true } }))
  return { ...(await writerView(ctx, seen)), firstReturn: true }
})

const mine = handle(listMyLetters, async (ctx) => {
  const docs = await ctx.store.find(
    'letters',
    { writer: await writerTag(ctx) },
    { order: [['day', 'desc']], limit: 100 },
  )
  return {
    letters: docs.map((doc) => {
      const letter = opened(ctx, doc)
      const { state, mode } = letter.head
      const { day, due } = doc
      return { id: doc._id, title: labelOf(letter).title, state, mode, day, due, news: hasNews(letter.head) }
    }),
  }
})

const step = (head: Head, move: Head['steps'][number]['move'], day: string, words = '') => [
  ...head.steps,
  { move, day, desk: '', words },
]

/** More words on an answered letter set it going again (the clock too); on one that is worked on they join it. */
const say = handle(sayMore, async (ctx, { key, proof, text, files: ids, nonce }) => {
  const { doc } = await ownLetter(ctx, key, proof)
  if (!('receipt' in key)) await limitByHour(ctx, { what: 'letter-say', whose: accountOf(ctx), most: 30 })
  const day = dayOf(ctx.now)
  const letter = await changeLetter(ctx, doc._id, async (found) => {
    const { head } = found
    if (turnsOf(found).some((one) => one.nonce === nonce)) return { head }
    require(sayRefusal(head))
    const files = await attach(ctx, doc._id, ids, head.mode !== 'named')
    const turn = { by: 'writer' as const, day, text, files, nonce }
    if (!isFrom('followUp', head.state)) return { head, turn }
    return {
      head: { ...head, state: MOVES.followUp.to, steps: step(head, 'followUp', day) },
      turn,
      due: workdaysAfter(day, ANSWER_DAYS),
    }
  })
  return writerView(ctx, letter)
})

const rate = handle(rateAnswer, async (ctx, { key, proof, satisfied, text }) => {
  const { doc } = await ownLetter(ctx, key, proof)
  const day = dayOf(ctx.now)
  const letter = await changeLetter(ctx, doc._id, ({ head }) => {
    if (satisfied) {
      require(rateRefusal(head))
      return { head: { ...head, state: MOVES.satisfy.to, satisfied, steps: step(head, 'satisfy', day) } }
    }
    require(reopenRefusal(head))
    if (!text) throw new AppError('mailbox/needs_words')
    const desk = secondDesk(head.addressee, head.about.desks)
    return {
      head: {
        ...head,
        state: MOVES.reopen.to,
        reopened: true,
        escalated: false,
        satisfied,
        desk,
        handler: null,
        readers: [...new Set([...head.readers, desk])],
        steps: step(head, 'reopen', day),
      },
      turn: { by: 'writer', day, text, files: [] },
      due: workdaysAfter(day, ANSWER_DAYS),
    }
  })
  return writerView(ctx, letter)
})

/** The new one follows from the nonce, so that an answer that was lost can be asked for again. */
const change = handle(changeReceipt, async (ctx, { receipt, proof, nonce }) => {
  const next = receiptFor(ctx, nonce)
  const [known] = await ctx.store.find('letters', { receipt: await hashOf(ctx, next) }, { limit: 1 })
  if (known) return { receipt: next }
  const { doc } = await ownLetter(ctx, { receipt }, proof)
  const hash = await hashOf(ctx, next)
  await changeLetter(ctx, doc._id, ({ head }) => ({ head, receipt: hash }))
  return { receipt: next }
})

export const ownHandlers = [challenge, open, read, mine, say, rate, change]
