import type { Reply } from '../../../src/contract/replies'

/** The collections of the mailbox. */
export interface LetterDocuments {
  letters: LetterDoc
  letter_files: LetterFileDoc
  letter_pieces: LetterPieceDoc
  letter_log: LetterLogDoc
  spent_proofs: SpentProofDoc
  letter_replies: LetterRepliesDoc
}

/**
 * One letter. In the open are days and counts; words are sealed under the letter's own key, and what has to be asked
 * for (desk, state, kind, writer) is an HMAC tag. No instant and no OPENID, so that nobody can be timed.
 */
export interface LetterDoc {
  _id: string
  day: string
  /** The day on which an answer is due; null when nobody has to act. */
  due: string | null
  /** Erased after this day. */
  keepUntil: string
  key: string
  /** Title and first words: what search reads. Never changes. */
  label: string
  text: string
  head: string
  /** Who wrote; null for an anonymous letter. */
  identity: string | null
  turns: string[]
  notes: string[]
  /** Tags of the desks that may read it, and of the people who may not. */
  readers: string[]
  barred: string[]
  state: string
  kind: string
  addressee: string
  /** Tag of the writer; null for an anonymous letter. */
  writer: string | null
  /** Slow hash of the receipt of an anonymous letter. */
  receipt: string | null
  /** Tag while its answer is published. */
  board: string | null
  /** Tag while a draft waits for a second person. */
  proposed: string | null
  /** Tag while the custodian has to decide who may know the writer. */
  asked: string | null
  satisfied: string | null
  /** Days until the first answer, and whether that was past the term; null without one. */
  took: number | null
  late: boolean | null
  returns: number
  version: number
}

/** A sealed file in storage; `letter` is null until its letter is sent. */
export interface LetterFileDoc {
  _id: string
  letter: string | null
  day: string
  key: string
  fileId: string
  name: string
  bytes: number
}

/** A piece of a file that is still arriving; `_id` = `<file>:<no>`. */
export interface LetterPieceDoc {
  _id: string
  file: string
  day: string
  key: string
  sealed: string
}

/** Who did what with a letter, sealed; without content. */
export interface LetterLogDoc {
  _id: string
  letter: string
  day: string
  key: string
  sealed: string
}

/** `_id` = the desk. Words that are said to many: nothing of a letter. */
export interface LetterRepliesDoc {
  _id: string
  replies: Reply[]
}

/** A proof of work that was used; `_id` is its hash. */
export interface SpentProofDoc {
  _id: string
  day: string
}
