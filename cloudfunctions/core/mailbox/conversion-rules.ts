import type { ErrorCode } from '../../../src/contract/errors'
import { type Context, memberOf } from '../context'
import { type Head, type Letter, writerOf } from './letters'
import { mayConvert } from './moves'
import { isParty } from './rights'

/** Why the desk cannot word a proposal; null = can. */
export function wordRefusal(ctx: Context, head: Head): ErrorCode | null {
  if (!isParty(ctx, head, 'desk')) return 'mailbox/not_yours'
  if (head.kind !== 'suggest' || ['waiting', 'declined', 'merged'].includes(head.state))
    return 'mailbox/not_suggestion'
  if (head.conversion?.state === 'refused') return 'mailbox/no_proposal_consent'
  return mayConvert('word', head.conversion?.state) ? null : 'mailbox/wrong_state'
}

/** Why the caller cannot raise the draft; null = can. */
export function raiseRefusal(ctx: Context, { conversion }: Head, draftNo: number): ErrorCode | null {
  if (!conversion || conversion.state === 'raised') return 'mailbox/wrong_state'
  if (!mayConvert('raise', conversion.state)) return 'mailbox/no_proposal_consent'
  if (conversion.drafts.length !== draftNo) return 'mailbox/draft_changed'
  return conversion.drafts.at(-1)?.by === memberOf(ctx)._id ? 'mailbox/second_person' : null
}

/** Students have no seat at the congress, and an anonymous letter has no name to put under it. */
export const maySign = (letter: Letter): boolean =>
  letter.head.mode !== 'anonymous' && writerOf(letter)?.isStudent === false
