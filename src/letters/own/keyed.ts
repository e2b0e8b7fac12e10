import type { WritersLetter } from '../../contract/mailbox'
import { prove } from '../../lib/prove'

/** By the letter's id for writers who are known, by the receipt for others. */
export type LetterKey = { id: string } | { receipt: string }

export interface OwnProps {
  letter: WritersLetter
  of: LetterKey
  onChange: (letter: WritersLetter) => void
}

/** What a question about an own letter carries: without a name it costs a proof of work. */
export const keyed = async (of: LetterKey) => ({
  key: of,
  ...('receipt' in of ? { proof: await prove() } : {}),
})
