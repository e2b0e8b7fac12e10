import { birthdayHandlers } from './birthdays'
import { listHandler } from './list'
import { mineHandlers } from './mine'
import { poolHandlers } from './pool'
import { redeemHandlers } from './redeem'
import { voidHandler } from './void'

export const voucherHandlers = [
  ...poolHandlers,
  ...birthdayHandlers,
  ...mineHandlers,
  ...redeemHandlers,
  listHandler,
  voidHandler,
]
