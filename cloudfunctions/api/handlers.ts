import { campaignHandlers } from '../core/campaign'
import { giftHandlers } from '../core/gift'
import { identityHandlers } from '../core/identity'
import { reminderHandlers } from '../core/reminder'
import { rosterHandlers } from '../core/roster'
import { signupHandlers } from '../core/signup'
import { voucherHandlers } from '../core/voucher'

export const apiHandlers = [
  ...identityHandlers,
  ...rosterHandlers,
  ...campaignHandlers,
  ...giftHandlers,
  ...reminderHandlers,
  ...voucherHandlers,
  ...signupHandlers,
]
