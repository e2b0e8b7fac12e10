import type { EntitlementState } from '../contract/gift'
import { Tag } from './card'

const WORDS: Record<EntitlementState, string> = {
  open: '未领',
  pending: '待确认',
  part: '还有未领',
  claimed: '已领',
  waived: '不领',
  undelivered: '未送达',
}
const KINDS: Record<EntitlementState, 'good' | 'wait' | 'quiet'> = {
  open: 'quiet',
  pending: 'wait',
  part: 'wait',
  claimed: 'good',
  waived: 'quiet',
  undelivered: 'quiet',
}

/** Where one person's gift stands, in a word. */
export const StateTag = ({ state }: { state: EntitlementState }) => (
  <Tag kind={KINDS[state]} text={WORDS[state]} />
)
