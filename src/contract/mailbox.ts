import * as v from 'valibot'
import { ANYONE, action, type Output } from './action'
import { can, day, done, empty, id, line, nonce } from './fields'
import {
  addressee,
  conversionState,
  letterDraft,
  letterFile,
  letterKey,
  letterKind,
  letterMode,
  letterState,
  reason,
  receipt,
  remark,
  turn,
} from './letter'
import { proposalState } from './proposal'

const WRITERS = ['member', 'student'] as const
const on = 'mailbox'

/** A receipt follows from it: long enough that nobody comes upon somebody else's. */
const secretNonce = v.pipe(v.string(), v.regex(/^[\w-]{24,64}$/, '请求编号格式不对'))

/** Work that the phone does before it asks without a name: it costs a second, and a flood of letters a lot. */
export const proof = v.object({
  challenge: v.pipe(v.string(), v.maxLength(200)),
  answer: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 32)),
})
/** @returns `challenge` for one question; an answer is a number that gives its SHA-256 `bits` zero bits in front */
export const askChallenge = action('mailbox.challenge', {
  on,
  who: ANYONE,
  input: empty,
  output: v.object({ challenge: v.string(), bits: v.number() }),
})

/** What a page for writing needs: who sits at which desk, and who can be named as concerned. */
export const openMailbox = action('mailbox.open', {
  on,
  who: WRITERS,
  input: empty,
  output: v.object({
    addressees: v.array(v.object({ id: addressee, name: v.string() })),
    desks: v.array(v.object({ id: v.string(), name: v.string() })),
    /** Whether colleagues can be found by name: students have no roster. */
    people: v.boolean(),
  }),
})

/** `receipt` only for an anonymous letter; `desk` is who will handle it, after recusals. */
export const sendLetter = action('mailbox.send', {
  on,
  who: WRITERS,
  input: v.object({ letter: letterDraft, nonce: secretNonce, proof: v.optional(proof) }),
  output: v.object({ id: v.optional(id), receipt: v.optional(v.string()), desk: v.string(), due: day }),
})

/** A letter as its writer sees it: no notes of the office, no names of colleagues. */
export const writersLetter = v.object({
  title: v.string(),
  text: v.string(),
  kind: letterKind,
  addressee,
  mode: letterMode,
  publish: v.boolean(),
  state: letterState,
  desk: v.string(),
  day,
  due: v.nullable(day),
  files: v.array(letterFile),
  steps: v.array(v.object({ day, text: v.string() })),
  turns: v.array(turn),
  /** The receipt was used for the first time: it may be shown once more. */
  firstReturn: v.boolean(),
  /** The custodian let the office know who wrote, and why. */
  disclosed: v.nullable(v.object({ day, reason: v.string() })),
  /** The office would make a proposal of it; its words as all members would read them. */
  conversion: v.nullable(
    v.object({
      state: conversionState,
      draftNo: v.number(),
      title: v.string(),
      text: v.string(),
      /** Whether the writer can stand under it by name: colleagues whose letter is not anonymous. */
      maySign: v.boolean(),
      signed: v.boolean(),
      proposal: v.nullable(v.object({ id, state: proposalState, reason: v.string() })),
    }),
  ),
  can: v.object({ say: can, rate: can, reopen: can, consent: can, refuse: can }),
})
export type WritersLetter = v.InferOutput<typeof writersLetter>

const byKey = { key: letterKey, proof: v.optional(proof) }
export const readLetter = action('mailbox.read', {
  on,
  who: ANYONE,
  input: v.object(byKey),
  output: writersLetter,
})

/** The caller's letters that carry a name or are confidential; anonymous ones cannot be listed by anybody. */
export const listMyLetters = action('mailbox.mine', {
  on,
  who: WRITERS,
  input: empty,
  output: v.object({
    letters: v.array(
      v.object({
        id,
        title: v.string(),
        state: letterState,
        mode: letterMode,
        day,
        due: v.nullable(day),
        /** It has moved since the writer looked. */
        news: v.boolean(),
      }),
    ),
  }),
})

export const sayMore = action('mailbox.say', {
  on,
  who: ANYONE,
  input: v.object({
    ...byKey,
    text: reason,
    files: v.optional(v.pipe(v.array(id), v.maxLength(6, '最多 6 个附件')), []),
    nonce,
  }),
  output: writersLetter,
})

/** Content = the letter is over. Not content = once, to the second level, with words. */
export const rateAnswer = action('mailbox.rate', {
  on,
  who: ANYONE,
  input: v.object({ ...byKey, satisfied: v.boolean(), text: remark }),
  output: writersLetter,
})

/** A new receipt; the old one is dead at once. */
export const changeReceipt = action('mailbox.changeReceipt', {
  on,
  who: ANYONE,
  input: v.object({ receipt, proof: v.optional(proof), nonce: secretNonce }),
  output: v.object({ receipt: v.string() }),
})

/** What shows somebody that a text was handed in on a day, and tells nothing of who did it. */
export const proveSubmission = action('mailbox.submission', {
  on,
  who: ANYONE,
  input: v.object(byKey),
  output: v.object({ code: v.string() }),
})
/** Whether a code belongs to a text. Nothing is looked up: the code is a signature over day and text. */
export const checkSubmission = action('mailbox.checkSubmission', {
  on,
  who: ANYONE,
  input: v.object({ code: line(40, '凭证号'), text: line(3000, '来信内容') }),
  output: v.object({ day: v.nullable(day) }),
})

/** One piece of a file, at most 60 KB as base64; the same piece may be sent again. The first costs a proof of work. */
export const putPiece = action('mailbox.putPiece', {
  on,
  who: ANYONE,
  input: v.object({
    file: v.pipe(v.string(), v.regex(/^[0-9a-z]{20,40}$/, '附件编号格式不对')),
    no: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(59)),
    base64: v.pipe(v.string(), v.maxLength(84_000), v.base64('附件传输出错，请重试')),
    proof: v.optional(proof),
  }),
  output: done,
})

/** Puts the pieces together, takes out what tells of camera and place, and seals the file. */
export const finishFile = action('mailbox.finishFile', {
  on,
  who: ANYONE,
  input: v.object({
    file: v.pipe(v.string(), v.regex(/^[0-9a-z]{20,40}$/, '附件编号格式不对')),
    pieces: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
    anonymous: v.boolean(),
  }),
  output: letterFile,
})

export type MyLetter = Output<typeof listMyLetters>['letters'][number]
