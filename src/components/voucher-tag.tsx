import { VOUCHER_STATES, type VoucherState } from '../contract/voucher'
import { Tag } from './card'

const KINDS: Record<VoucherState, 'good' | 'wait' | 'bad' | 'quiet'> = {
  issued: 'good',
  redeemed: 'quiet',
  expired: 'bad',
  void: 'bad',
}

/** Where one voucher stands, in a word. */
export const VoucherTag = ({ state }: { state: VoucherState }) => (
  <Tag kind={KINDS[state]} text={VOUCHER_STATES[state]} />
)
