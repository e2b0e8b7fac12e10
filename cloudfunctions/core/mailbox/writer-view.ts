import type { ErrorCode } from '../../../src/contract/errors'
import type { WritersLetter } from '../../../src/contract/mailbox'
import { unless } from '../can'
import type { Context } from '../context'
import { maySign } from './conversion-rules'
import { namesOfDesks } from './desks'
import { type Head, type Letter, labelOf, type Step, textOf, turnsOf } from './letters'
import { isFrom, mayConvert } from './moves'

/** What a step is called towards the writer; what colleagues do among themselves is not told. */
function wordsOf({ move, desk, words }: Step, nameOf: (desk: string) => string): string | null {
  const who = desk ? nameOf(desk) : ''
  const because = words ? `：${words}` : ''
  switch (move) {
    case 'send':
      return '来信'
    case 'accept':
      return `${who}受理`
    case 'decline':
      return `${who}不予受理${because}`
    case 'forward':
      return `转办`
    case 'start':
      return '开始办理'
    case 'answer':
      return `${who}回复`
    case 'close':
      return '办结'
    case 'merge':
      return '并入另一封同类来信，一起办理'
    case 'followUp':
      return '您补充了内容'
    case 'satisfy':
      return '您表示满意'
    case 'reopen':
      return '您不满意，转上一级重新办理'
    case 'disclose':
      return `保密员同意办理人知道您是谁${because}`
    case 'publish':
      return '答复已公开（不含姓名）'
    case 'withdraw':
      return '公开的答复已撤下'
    case 'word':
      return `${who}建议把这封信转为提案，请您决定`
    case 'consent':
      return '您同意转为提案'
    case 'refuse':
      return '您不同意转为提案'
    case 'raise':
      return '已成为提案，正在征集附议'
    case 'giveBack':
    case 'escalate':
      return null
  }
}

/** Whether the writer is shown a step. */
export const isTold = (step: Step): boolean => wordsOf(step, () => '') !== null

/** What the writer did is no news to the writer. */
const OWN: readonly Step['move'][] = ['send', 'followUp', 'satisfy', 'reopen', 'consent', 'refuse']
/** Whether there are steps that the writer has not looked at yet. */
export const hasNews = ({ steps, seen = 1 }: Head): boolean =>
  steps.slice(seen).some((step) => isTold(step) && !OWN.includes(step.move))

export const sayRefusal = ({ state }: Head): ErrorCode | null =>
  ['declined', 'closed', 'settled', 'merged'].includes(state) ? 'mailbox/over' : null

export const rateRefusal = ({ state }: Head): ErrorCode | null =>
  isFrom('satisfy', state) ? null : 'mailbox/no_answer_yet'

export const reopenRefusal = (head: Head): ErrorCode | null =>
  rateRefusal(head) ?? (head.reopened ? 'mailbox/reopened_once' : null)

/** A consent can be taken back until the proposal is there. */
export const consentRefusal = ({ conversion }: Head, agree: boolean): ErrorCode | null =>
  mayConvert(agree ? 'consent' : 'refuse', conversion?.state) ? null : 'mailbox/wrong_state'

/** What became of it is read from the proposal, which knows nothing of the letter. */
async function conversionView(ctx: Context, letter: Letter): Promise<WritersLetter['conversion']> {
  const { conversion } = letter.head
  const last = conversion?.drafts.at(-1)
  if (!conversion || !last) return null
  const proposal = conversion.proposal && (await ctx.store.get('proposals', conversion.proposal))
  return {
    state: conversion.state,
    draftNo: conversion.drafts.length,
    title: last.title,
    text: last.text,
    maySign: maySign(letter),
    signed: conversion.signed,
    proposal: proposal
      ? { id: proposal._id, state: proposal.state, reason: proposal.decision?.reason ?? '' }
      : null,
  }
}

export async function writerView(ctx: Context, letter: Letter): Promise<WritersLetter> {
  const { doc, head } = letter
  const [nameOf, conversion] = await Promise.all([namesOfDesks(ctx), conversionView(ctx, letter)])
  return {
    title: labelOf(letter).title,
    text: textOf(letter),
    kind: head.kind,
    addressee: head.addressee,
    mode: head.mode,
    publish: head.publish,
    state: head.state,
    desk: nameOf(head.desk),
    day: doc.day,
    due: doc.due,
    files: head.files,
    steps: head.steps.flatMap((step) => {
      const text = wordsOf(step, nameOf)
      return text === null ? [] : [{ day: step.day, text }]
    }),
    turns: turnsOf(letter).map(({ nonce: _, ...turn }) => turn),
    firstReturn: false,
    disclosed: head.disclosed && { day: head.disclosed.day, reason: head.disclosed.reason },
    conversion,
    can: {
      consent: unless(consentRefusal(head, true)),
      refuse: unless(consentRefusal(head, false)),
      say: unless(sayRefusal(head)),
      rate: unless(rateRefusal(head)),
      reopen: unless(reopenRefusal(head)),
    },
  }
}
