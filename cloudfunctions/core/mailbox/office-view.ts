import type { ErrorCode } from '../../../src/contract/errors'
import { OFFICE_MOVES, type OfficeLetter } from '../../../src/contract/office'
import { unless } from '../can'
import { type Context, memberOf } from '../context'
import { wordRefusal } from './conversion-rules'
import { myDesks, namesOfDesks } from './desks'
import {
  type Change,
  type Head,
  type Letter,
  type Step,
  textOf,
  turnsOf,
  waitingDraft,
  writerOf,
} from './letters'
import { isOpen } from './moves'
import { isParty, moveRefusal } from './rights'
import { rowOf } from './row'

type Note = NonNullable<Change['note']>

const STEP_WORDS: Record<Step['move'], string> = {
  send: '来信',
  accept: '受理',
  decline: '不予受理',
  forward: '转办',
  giveBack: '退回',
  start: '开始办理',
  answer: '回复',
  close: '办结',
  merge: '并案',
  followUp: '来信人补充',
  satisfy: '来信人满意',
  reopen: '来信人不满意，重新办理',
  escalate: '超期，上一级一起督办',
  disclose: '保密员同意告知来信人',
  publish: '公开',
  withdraw: '撤下公开',
  word: '拟提案稿，请来信人决定',
  consent: '来信人同意转为提案',
  refuse: '来信人不同意转为提案',
  raise: '转为提案',
}

/** Who wrote, as far as the caller may know. */
export function whoWrote(ctx: Context, letter: Letter): string {
  const { head } = letter
  const told = head.disclosed && myDesks(ctx).includes(head.disclosed.desk)
  if (head.mode === 'anonymous') return '匿名'
  if (head.mode === 'confidential' && !told) return '来信人要求保密'
  const writer = writerOf(letter)
  return writer ? [writer.name, writer.department].filter(Boolean).join(' · ') : ''
}

const atDesk = (ctx: Context, head: Head): ErrorCode | null =>
  isParty(ctx, head, 'desk') ? null : 'mailbox/not_yours'

export const askWhoRefusal = (ctx: Context, head: Head): ErrorCode | null =>
  atDesk(ctx, head) ?? (head.mode === 'confidential' && !head.asked ? null : 'mailbox/wrong_state')

export const draftRefusal = (ctx: Context, head: Head): ErrorCode | null =>
  atDesk(ctx, head) ??
  (head.publish ? null : 'mailbox/no_consent') ??
  (head.answeredOn ? null : 'mailbox/wrong_state')

/** Of whichever desk: at the dean's and the secretary's there is nobody else. */
export function publishRefusal(ctx: Context, head: Head): ErrorCode | null {
  const last = waitingDraft(head)
  if (!head.publish) return 'mailbox/no_consent'
  if (!last) return 'mailbox/wrong_state'
  return last.by === memberOf(ctx)._id ? 'mailbox/second_person' : null
}

export const extendRefusal = (ctx: Context, head: Head): ErrorCode | null =>
  atDesk(ctx, head) ?? (isOpen(head.state) && !head.extended ? null : 'mailbox/wrong_state')

export const withdrawRefusal = (ctx: Context, head: Head): ErrorCode | null =>
  atDesk(ctx, head) ?? (head.publishedOn ? null : 'mailbox/wrong_state')

function cans(ctx: Context, head: Head): OfficeLetter['can'] {
  const moves = Object.fromEntries(OFFICE_MOVES.map((name) => [name, unless(moveRefusal(ctx, head, name))]))
  return {
    ...(moves as Pick<OfficeLetter['can'], (typeof OFFICE_MOVES)[number]>),
    note: true,
    extend: unless(extendRefusal(ctx, head)),
    askWho: unless(askWhoRefusal(ctx, head)),
    draft: unless(draftRefusal(ctx, head)),
    publish: unless(publishRefusal(ctx, head)),
    withdraw: unless(withdrawRefusal(ctx, head)),
    keep: unless(atDesk(ctx, head)),
    convert: unless(wordRefusal(ctx, head)),
  }
}

export async function officeView(ctx: Context, letter: Letter): Promise<OfficeLetter> {
  const { doc, key, head } = letter
  const { conversion } = head
  const writers = [...head.drafts, ...(conversion?.drafts ?? [])].map(({ by }) => by)
  const [nameOf, departments, authors] = await Promise.all([
    namesOfDesks(ctx),
    ctx.store.find('departments', {}),
    ctx.store.find('members', { _id: { in: writers } }, { fields: ['name'] }),
  ])
  const nameFor = (id: string) => authors.find(({ _id }) => _id === id)?.name ?? ''
  return {
    row: rowOf(ctx, letter, nameOf),
    text: textOf(letter),
    who: whoWrote(ctx, letter),
    publish: head.publish,
    files: head.files,
    steps: head.steps.map(({ move, day, desk, words }) => ({
      day,
      who: desk ? nameOf(desk) : '',
      text: [STEP_WORDS[move], words].filter(Boolean).join('：'),
    })),
    turns: turnsOf(letter).map(({ nonce: _, ...turn }) => turn),
    notes: doc.notes.map((sealed, i) => {
      const { day, name, text } = key.open<Note>(`note-${i}`, sealed)
      return { day, name, text }
    }),
    asked: head.asked && { day: head.asked.day, reason: head.asked.reason },
    drafts: head.drafts.map(({ by, withdrawn: _, ...draft }) => ({
      ...draft,
      name: nameFor(by),
    })),
    publishedOn: head.publishedOn,
    merged: head.merged?.length ?? 0,
    conversion: conversion
      ? {
          state: conversion.state,
          drafts: conversion.drafts.map(({ by, ...draft }) => ({ ...draft, name: nameFor(by) })),
          proposal: conversion.proposal,
        }
      : null,
    keepUntil: doc.keepUntil,
    targets: departments
      .filter(({ _id }) => !head.about.desks.includes(_id))
      .sort((a, b) => a.order - b.order)
      .map(({ _id, name }) => ({ id: _id, name })),
    can: cans(ctx, head),
  }
}
