import type {
  Addressee,
  ConversionState,
  LetterKind,
  LetterMode,
  LetterState,
  Turn,
} from '../../../src/contract/letter'
import { AppError } from '../app-error'
import type { Context } from '../context'
import type { Transaction } from '../store'
import { ANSWER_DAYS, workdaysAfter } from './deadline'
import type { LetterDoc } from './documents'
import { type CONVERSION, isOpen, type MoveName } from './moves'
import type { LetterKey } from './vault'

/** Somebody of the branch, or a student as registered by themselves. */
export interface Writer {
  id: string
  isStudent: boolean
  name: string
  department: string
}

export interface Step {
  move: MoveName | 'send' | 'escalate' | 'disclose' | 'publish' | 'withdraw' | keyof typeof CONVERSION
  day: string
  /** The desk that did it; empty for the writer and the clock. */
  desk: string
  words: string
}

export interface Draft {
  title: string
  text: string
  answer: string
  by: string
  day: string
  /** It was published and taken off the board: only a new one can follow. */
  withdrawn?: boolean
}

/** What would become a proposal, each version of it; the last counts. */
export interface Conversion {
  state: ConversionState
  drafts: { title: string; text: string; by: string; day: string }[]
  /** The writer stands under it by name. */
  signed: boolean
  /** The only link between letter and proposal: sealed, and in this direction alone. */
  proposal: string | null
}

/** What changes while a letter is worked on. */
export interface Head {
  kind: LetterKind
  addressee: Addressee
  mode: LetterMode
  state: LetterState
  /** Who answers for it, and the department that works on it. */
  desk: string
  handler: string | null
  /** Desks that may read it; those concerned are never among them. */
  readers: string[]
  about: { desks: string[]; members: string[] }
  publish: boolean
  reopened: boolean
  returns: number
  /** The term was made longer once. */
  extended: boolean
  /** The second level was brought in because the term had passed. */
  escalated: boolean
  satisfied: boolean | null
  /** Day of the first answer. */
  answeredOn: string | null
  mergedInto: string | null
  /** Letters that were merged into this one; none in old letters. */
  merged?: string[]
  /** How many steps its writer had seen on the last look; none in old letters. */
  seen?: number
  files: { id: string; name: string; bytes: number }[]
  /** Somebody came back with the receipt: it is not shown again. */
  returned: boolean
  steps: Step[]
  /** A desk asked who wrote, and what the custodian decided. */
  asked: { desk: string; by: string; reason: string; day: string; decided: boolean } | null
  disclosed: { desk: string; reason: string; day: string } | null
  /** What the public board shows, each version of it; the last counts. */
  drafts: Draft[]
  publishedOn: string | null
  /** None in letters from before there were proposals. */
  conversion?: Conversion
}

export interface Label {
  title: string
  excerpt: string
}

/** A letter with its key turned. */
export interface Letter {
  doc: LetterDoc
  key: LetterKey
  head: Head
}

export const vaultOf = (ctx: Pick<Context, 'vault'>) => {
  if (!ctx.vault) throw new Error('letters are opened in the function mailbox only')
  return ctx.vault
}

/** The draft that waits for a second person. */
export const waitingDraft = ({ drafts, publishedOn }: Head): Draft | null => {
  const last = drafts.at(-1)
  return last && !last.withdrawn && !publishedOn ? last : null
}

const waitsForSecond = (head: Head): boolean =>
  waitingDraft(head) !== null || head.conversion?.state === 'agreed'

/** What can be asked for without being read: an HMAC of the environment's secret. */
export const tag = (ctx: Pick<Context, 'sign'>, what: string, text: string): string =>
  ctx.sign(`letter-${what}`, text).slice(0, 24)

const DAY_MS = 86_400_000
const promptness = (day: string, answeredOn: string | null) => ({
  took: answeredOn === null ? null : (Date.parse(answeredOn) - Date.parse(day)) / DAY_MS,
  late: answeredOn === null ? null : answeredOn > workdaysAfter(day, ANSWER_DAYS),
})

/** The open fields that follow from the head. */
export const facets = (ctx: Pick<Context, 'sign'>, head: Head, day: string) => ({
  readers: head.readers.map((desk) => tag(ctx, 'reader', desk)),
  state: tag(ctx, 'state', head.state),
  kind: tag(ctx, 'kind', head.kind),
  addressee: tag(ctx, 'addressee', head.addressee),
  board: head.publishedOn ? tag(ctx, 'board', 'published') : null,
  proposed: waitsForSecond(head) ? tag(ctx, 'proposed', 'open') : null,
  asked: head.asked && !head.asked.decided ? tag(ctx, 'asked', 'open') : null,
  satisfied: head.satisfied === null ? null : tag(ctx, 'satisfied', String(head.satisfied)),
  ...promptness(day, head.answeredOn),
  returns: head.returns,
})

export function opened(ctx: Context, doc: LetterDoc): Letter {
  const key = vaultOf(ctx).unwrap(doc._id, doc.key)
  return { doc, key, head: key.open<Head>('head', doc.head) }
}

export const labelOf = ({ doc, key }: Letter): Label => key.open<Label>('label', doc.label)
export const textOf = ({ doc, key }: Letter): string => key.open<string>('text', doc.text)
/** What was said; `nonce` tells a repeated sending from a new one. */
export type KeptTurn = Turn & { nonce?: string }
export const turnsOf = ({ doc, key }: Letter): KeptTurn[] =>
  doc.turns.map((sealed, i) => key.open<KeptTurn>(`turn-${i}`, sealed))
export const writerOf = ({ doc, key }: Letter): Writer | null =>
  doc.identity === null ? null : key.open<Writer>('identity', doc.identity)

/** What a change may do besides altering the head. */
export interface Change {
  head: Head
  turn?: KeptTurn
  note?: { day: string; desk: string; name: string; text: string }
  due?: string | null
  keepUntil?: string
  receipt?: string
}

type Decide = (letter: Letter, tx: Transaction) => Promise<Change> | Change

/**
 * Changes one letter in a transaction; `decide` sees it as it is at that moment and throws to refuse.
 * A letter on which nobody has to act has no due day.
 */
export const changeLetter = (ctx: Context, id: string, decide: Decide): Promise<Letter> =>
  ctx.store.transaction((tx) => changeLetterIn(ctx, tx, id, decide))

/** The same in a transaction that has begun. */
export async function changeLetterIn(
  ctx: Context,
  tx: Transaction,
  id: string,
  decide: Decide,
): Promise<Letter> {
  const doc = await tx.get('letters', id)
  if (!doc) throw new AppError('mailbox/not_found')
  const letter = opened(ctx, doc)
  const { head, turn, note, due = doc.due, ...open } = await decide(letter, tx)
  const { key } = letter
  const next: LetterDoc = {
    ...doc,
    ...facets(ctx, head, doc.day),
    head: key.seal('head', head),
    due: isOpen(head.state) ? due : null,
    ...open,
    turns: turn ? [...doc.turns, key.seal(`turn-${doc.turns.length}`, turn)] : doc.turns,
    notes: note ? [...doc.notes, key.seal(`note-${doc.notes.length}`, note)] : doc.notes,
    version: doc.version + 1,
  }
  await tx.set('letters', next)
  return { doc: next, key, head }
}
