import { go } from '../../lib/nav'
import type { NowCard } from './cards'

/** Where a card leads. */
export function openCard({ to, id }: Pick<NowCard, 'to' | 'id'>, onScan: () => void) {
  if (to === 'scan') onScan()
  else if (to === 'vouchers') go('pages/vouchers')
  else go(to === 'signup' ? 'signup/event' : 'pages/gift', { id })
}
