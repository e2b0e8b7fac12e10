import type { Transaction } from '../store'
import { refunded, voided } from './account'
import type { MessageDoc } from './documents'
import { nextTry, type Outcome } from './outcome'
import type { TemplateName } from './templates'

/** What a try that did not go out leaves of the message: another try later, or the end of it. */
function afterFailure(
  { attempts, until }: MessageDoc,
  outcome: Outcome,
  now: string,
): Pick<MessageDoc, 'state' | 'reason' | 'dueAt'> {
  if (outcome.state === 'refused') return { state: 'refused', reason: '', dueAt: now }
  const reason = 'reason' in outcome ? outcome.reason : ''
  const next = outcome.state === 'again' ? nextTry(attempts, now) : null
  return next && next < until
    ? { state: 'waiting', reason, dueAt: next }
    : { state: 'failed', reason, dueAt: now }
}

/** Messages that travelled as one to this account, taken `at`. */
interface Sent {
  member: string
  openid: string | null
  template: TemplateName
  at: string
}

/** Nothing went out: the credit comes back in the transaction that says so. */
export async function comeBack(
  tx: Transaction,
  { member, openid, template, at }: Sent,
  messages: readonly MessageDoc[],
  outcome: Outcome,
  now: string,
): Promise<void> {
  const account = await tx.get('accounts', member)
  const back = outcome.state === 'refused' ? voided : refunded
  if (messages.length > 0 && account?.openid === openid) await tx.set('accounts', back(account, template, at))
  for (const doc of messages) await tx.set('messages', { ...doc, ...afterFailure(doc, outcome, now) })
}
