import { timingSafeEqual } from 'node:crypto'
import { checkSubmission, proveSubmission } from '../../../src/contract/mailbox'
import type { Context } from '../context'
import { handle } from '../handler'
import { textOf } from './letters'
import { ownLetter } from './writer'

/** Spaces and line ends change when a text is copied. */
const codeFor = (ctx: Context, day: string, text: string): string =>
  `${day}-${ctx.sign('letter-submission', `${day}\n${text.replace(/\s/g, '')}`).slice(0, 20)}`

const prove = handle(proveSubmission, async (ctx, { key, proof }) => {
  const letter = await ownLetter(ctx, key, proof)
  return { code: codeFor(ctx, letter.doc.day, textOf(letter)) }
})

const check = handle(checkSubmission, async (ctx, { code, text }) => {
  const day = /^\d{4}-\d{2}-\d{2}(?=-)/.exec(code)?.[0] ?? ''
  const right = Buffer.from(codeFor(ctx, day, text))
  const given = Buffer.from(code)
  return { day: given.length === right.length && timingSafeEqual(given, right) ? day : null }
})

export const submissionHandlers = [prove, check]
