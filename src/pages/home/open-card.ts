import { go } from '../../lib/nav'
import type { NowCard } from './cards'

/** Where a card leads. */
export function openCard({ to, campaignId }: Pick<NowCard, 'to' | 'campaignId'>, onScan: () => void) {
  if (to === 'scan') onScan()
  else if (to === 'vouchers') go('pages/vouchers')
  else go('pages/gift', { id: campaignId })
}
