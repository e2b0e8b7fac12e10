import type { WritersLetter } from '../contract/mailbox'

/** The receipt that was typed, in memory only: never in an address, never in the phone's storage. */
let kept: { receipt: string; letter: WritersLetter } | null = null

export const keepReceipt = (receipt: string, letter: WritersLetter) => {
  kept = { receipt, letter }
}
export const keptReceipt = () => kept
export const forgetReceipt = () => {
  kept = null
}

/** Four by four, as people copy numbers. */
export const spaced = (receipt: string): string => receipt.replace(/(\d{4})(?=\d)/g, '$1 ')
