import * as v from 'valibot'
import { ANYONE, action, type Output } from './action'
import { can, day, done, empty, id, line } from './fields'
import {
  addressee,
  conversionState,
  letterFile,
  letterKind,
  letterMode,
  letterState,
  reason,
  remark,
  turn,
} from './letter'

const on = 'mailbox'
/** Desks of the mailbox, and departments to which letters are forwarded. Rows are checked in core. */
export const OFFICE = ['dean', 'secretary', 'committee', 'chair', 'liaison'] as const
export const DESKS = ['dean', 'secretary', 'committee', 'chair'] as const

const desk = v.object({ id: v.string(), name: v.string() })
const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份请写成 2026-09 这样'))

/** The steps that colleagues take; the table behind them is core/mailbox/moves.ts. */
export const OFFICE_MOVES = [
  'accept',
  'decline',
  'forward',
  'giveBack',
  'start',
  'answer',
  'close',
  'merge',
] as const
export type OfficeMove = (typeof OFFICE_MOVES)[number]

export const letterRow = v.object({
  id,
  title: v.string(),
  kind: letterKind,
  addressee,
  mode: letterMode,
  state: letterState,
  day,
  due: v.nullable(day),
  overdue: v.boolean(),
  desk: v.string(),
  handler: v.nullable(v.string()),
  returns: v.number(),
})
export type LetterRow = v.InferOutput<typeof letterRow>

/** What waits for the caller's desks, the most urgent first; or all letters of one month. */
export const listLetters = action('mailbox.list', {
  on,
  who: OFFICE,
  input: v.object({ month: v.optional(month) }),
  output: v.object({ letters: v.array(letterRow), more: v.boolean() }),
})

/** Letters whose title or first words contain all of the words. */
export const searchLetters = action('mailbox.search', {
  on,
  who: OFFICE,
  input: v.object({ words: line(40, '要找的词') }),
  output: v.object({ letters: v.array(letterRow), more: v.boolean() }),
})

const cans = v.object({
  accept: can,
  decline: can,
  forward: can,
  giveBack: can,
  start: can,
  answer: can,
  close: can,
  merge: can,
  note: can,
  extend: can,
  askWho: can,
  draft: can,
  publish: can,
  withdraw: can,
  keep: can,
  convert: can,
})
export const officeLetter = v.object({
  row: letterRow,
  text: v.string(),
  /** Name and department, or why there is none. */
  who: v.string(),
  publish: v.boolean(),
  files: v.array(letterFile),
  steps: v.array(v.object({ day, who: v.string(), text: v.string() })),
  turns: v.array(turn),
  notes: v.array(v.object({ day, name: v.string(), text: v.string() })),
  asked: v.nullable(v.object({ day, reason: v.string() })),
  drafts: v.array(
    v.object({ title: v.string(), text: v.string(), answer: v.string(), day, name: v.string() }),
  ),
  publishedOn: v.nullable(day),
  /** Letters merged into it: their writers read the answer too. */
  merged: v.number(),
  /** The way to a proposal; `proposal` is its number once there is one. */
  conversion: v.nullable(
    v.object({
      state: conversionState,
      drafts: v.array(v.object({ title: v.string(), text: v.string(), day, name: v.string() })),
      proposal: v.nullable(id),
    }),
  ),
  keepUntil: day,
  /** Departments to which it can be forwarded: none of those concerned. */
  targets: v.array(desk),
  can: cans,
})
export type OfficeLetter = v.InferOutput<typeof officeLetter>

export const openLetter = action('mailbox.openLetter', {
  on,
  who: OFFICE,
  input: v.object({ id }),
  output: officeLetter,
})

/** `words` go to the writer (decline, answer) or to the colleague (giveBack); `to` is a department, `into` a letter. */
export const moveLetter = action('mailbox.move', {
  on,
  who: OFFICE,
  input: v.object({
    id,
    move: v.picklist(OFFICE_MOVES),
    words: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(2000, '最多 2000 个字')), ''),
    to: v.optional(id),
    into: v.optional(id),
  }),
  output: officeLetter,
})

/** A note between colleagues; never shown to the writer. */
export const addNote = action('mailbox.note', {
  on,
  who: OFFICE,
  input: v.object({ id, text: reason }),
  output: officeLetter,
})

/** A complex matter: ten working days in all, once. */
export const extendLetter = action('mailbox.extend', {
  on,
  who: DESKS,
  input: v.object({ id, reason }),
  output: officeLetter,
})

/** Asks the custodian who wrote a confidential letter. */
export const askWho = action('mailbox.askWho', {
  on,
  who: DESKS,
  input: v.object({ id, reason }),
  output: officeLetter,
})
export const listAsked = action('mailbox.listAsked', {
  on,
  who: ['custodian'],
  input: empty,
  output: v.object({
    asked: v.array(
      v.object({ id, title: v.string(), kind: letterKind, desk: v.string(), reason: v.string(), day }),
    ),
  }),
})
/** The custodian lets the desk know who wrote, or not; the writer is told. */
export const decideWho = action('mailbox.decideWho', {
  on,
  who: ['custodian'],
  input: v.object({ id, allow: v.boolean(), reason }),
  output: done,
})
/** Who opened and changed a letter, without its content. */
export const listLetterLog = action('mailbox.log', {
  on,
  who: ['custodian'],
  input: v.object({ id }),
  output: v.object({ entries: v.array(v.object({ day, name: v.string(), what: v.string() })) }),
})

/** What the board would show; each version is kept. */
export const draftPublic = action('mailbox.draft', {
  on,
  who: DESKS,
  input: v.object({
    id,
    title: line(40, '标题'),
    text: line(3000, '来信'),
    answer: line(2000, '答复'),
  }),
  output: officeLetter,
})
const toRaise = v.object({
  id,
  title: v.string(),
  text: v.string(),
  /** Null: 未具名. */
  proposer: v.nullable(v.string()),
  day,
  desk: v.string(),
  draftNo: v.number(),
})
/** Drafts that wait for a second person: of any desk that is not concerned, who sees the draft and not the letter. */
export const listProposed = action('mailbox.proposed', {
  on,
  who: DESKS,
  input: empty,
  output: v.object({
    drafts: v.array(
      v.object({ id, title: v.string(), text: v.string(), answer: v.string(), day, desk: v.string() }),
    ),
    /** Suggestions whose writers agreed that they become proposals. */
    proposals: v.array(toRaise),
  }),
})
/** Publishes the last draft: somebody else than its author, with the writer's consent. */
export const publishLetter = action('mailbox.publish', {
  on,
  who: DESKS,
  input: v.object({ id }),
  output: done,
})
export const withdrawLetter = action('mailbox.withdraw', {
  on,
  who: DESKS,
  input: v.object({ id, reason }),
  output: officeLetter,
})

const published = v.object({ id, title: v.string(), text: v.string(), answer: v.string(), day })
/** Letters with answers that were published. */
export const listPublished = action('mailbox.board', {
  on,
  who: ANYONE,
  input: v.object({ words: remark }),
  output: v.object({ letters: v.array(published) }),
})
/** Published answers to something like what is being written. */
export const findSimilar = action('mailbox.similar', {
  on,
  who: ANYONE,
  input: v.object({ text: line(3000, '内容') }),
  output: v.object({ letters: v.array(published) }),
})
export type Published = Output<typeof listPublished>['letters'][number]

/** A count; null where it is one or two: few enough to guess who. */
const cell = v.nullable(v.number())
export const letterStatistics = action('mailbox.statistics', {
  on,
  who: DESKS,
  input: v.object({ from: day, to: day }),
  output: v.object({
    received: cell,
    answered: cell,
    /** Percent of those answered; null where fewer than three were. */
    onTime: cell,
    averageDays: cell,
    satisfied: cell,
    returned: cell,
    kinds: v.array(v.object({ kind: letterKind, count: cell })),
    states: v.array(v.object({ state: letterState, count: cell })),
  }),
})

/** The letters of a period as CSV; who wrote is left out unless asked for, and then only where it is known anyway. */
export const exportLetters = action('mailbox.export', {
  on,
  who: DESKS,
  input: v.object({ from: day, to: day, purpose: line(60, '用途'), names: v.optional(v.boolean(), false) }),
  output: v.object({ fileName: v.string(), text: v.string(), count: v.number() }),
})

/** Keeps a letter longer than two years. */
export const keepLetter = action('mailbox.keep', {
  on,
  who: DESKS,
  input: v.object({ id, until: day, reason }),
  output: officeLetter,
})

/** One file of a letter that the caller may read, as base64. */
export const getLetterFile = action('mailbox.file', {
  on,
  who: OFFICE,
  input: v.object({ id, file: id }),
  output: v.object({ name: v.string(), base64: v.string() }),
})
