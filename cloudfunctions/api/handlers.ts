import { campaignHandlers } from '../core/campaign'
import { condolenceHandlers } from '../core/condolence'
import { giftHandlers } from '../core/gift'
import { identityHandlers } from '../core/identity'
import { proposalHandlers } from '../core/proposal'
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
  ...condolenceHandlers,
  ...proposalHandlers,
  ...signupHandlers,
]
