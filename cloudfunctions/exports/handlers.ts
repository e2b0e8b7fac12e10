import { exportHandlers } from '../core/export'
import { setUpHandler } from '../core/identity/set-up'
import { settleHandler } from '../core/identity/settle'
import { importHandlers } from '../core/roster/import'
import { approveHandler } from '../core/voucher/birthdays'
import { importHandler as codesHandler } from '../core/voucher/import'
import { moviesHandler } from '../core/voucher/movies'

export const exportsHandlers = [
  ...exportHandlers,
  ...importHandlers,
  settleHandler,
  setUpHandler,
  approveHandler,
  codesHandler,
  moviesHandler,
]
