/** Seals parts of one letter; a part cannot pass for another part or another letter. */
export interface LetterKey {
  seal(part: string, value: unknown): string
  /** @throws Error when the text was altered, or belongs elsewhere */
  open<T>(part: string, sealed: string): T
}

/** The keys of the mailbox; only the function `mailbox` has one. */
export interface Vault {
  /** A fresh key for one letter, and how it is kept beside it. */
  newKey(letterId: string): { key: LetterKey; wrapped: string }
  /** @throws Error when the key that wrapped it is no longer in the environment */
  unwrap(letterId: string, wrapped: string): LetterKey
  /** The same key wrapped by the newest key of the environment; null where it is already. */
  rewrap(letterId: string, wrapped: string): string | null
  /** A slow hash, so that a copy of the database does not give receipts away. */
  slowHash(text: string): Promise<string>
}
