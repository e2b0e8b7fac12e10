import { mailboxHandlers } from '../core/mailbox'
import { eraseOldLetters, escalateOverdue, removeLeftovers, rewrapKeys } from '../core/mailbox/sweep'
import { createFunction } from '../platform/function'
import { createVault } from '../platform/vault'

/** The only function that holds the letter keys; its trigger runs what needs them. */
export const main = createFunction({
  handlers: mailboxHandlers,
  vault: createVault(),
  jobs: [escalateOverdue, eraseOldLetters, removeLeftovers, rewrapKeys],
})
