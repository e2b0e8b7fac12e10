import type { EntitlementState } from '../contract/gift'

/** Where one person's share stands, in two or three characters for lists. */
export const STATE_WORDS: Record<EntitlementState, string> = {
  open: '未领',
  pending: '待确认',
  part: '还有未领',
  claimed: '已领',
  waived: '不领',
  undelivered: '未送达',
}
export const STATE_KINDS: Record<EntitlementState, 'good' | 'wait' | 'quiet'> = {
  open: 'wait',
  pending: 'wait',
  part: 'wait',
  claimed: 'good',
  waived: 'quiet',
  undelivered: 'quiet',
}
