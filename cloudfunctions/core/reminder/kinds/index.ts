import type { Kind } from '../kind'
import { condolenceApproval } from './condolence-approval'
import { giftChoose } from './gift-choose'
import { giftClaim } from './gift-claim'
import { giftCollected } from './gift-collected'
import { letterDue } from './letter-due'
import { letterNews } from './letter-news'
import { signupMoved } from './signup-moved'
import { signupNext } from './signup-next'
import { signupOff } from './signup-off'
import { signupOffer } from './signup-offer'
import { signupReport } from './signup-report'
import { signupTomorrow } from './signup-tomorrow'
import { signupUndone } from './signup-undone'
import { voucherExpiry } from './voucher-expiry'
import { voucherIssued } from './voucher-issued'

/** Everything that members are reminded of or told; a new kind is a file and a line here. */
export const KINDS: readonly Kind[] = [
  giftChoose,
  giftClaim,
  giftCollected,
  voucherIssued,
  voucherExpiry,
  letterDue,
  letterNews,
  condolenceApproval,
  signupOffer,
  signupMoved,
  signupOff,
  signupTomorrow,
  signupUndone,
  signupNext,
  signupReport,
]
