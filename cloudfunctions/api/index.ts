import { campaignHandlers } from '../core/campaign'
import { giftHandlers } from '../core/gift'
import { identityHandlers } from '../core/identity'
import { rosterHandlers } from '../core/roster'
import { createFunction } from '../platform/function'

/** The everyday door. */
export const main = createFunction({
  handlers: [...identityHandlers, ...rosterHandlers, ...campaignHandlers, ...giftHandlers],
})
