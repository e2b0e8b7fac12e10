import { exportHandlers } from '../core/export'
import { setUpHandler } from '../core/identity/set-up'
import { settleHandler } from '../core/identity/settle'
import { importHandlers } from '../core/roster/import'
import { createFunction } from '../platform/function'

/** The only function that carries the libraries for spreadsheets and pinyin. */
export const main = createFunction({
  handlers: [...exportHandlers, ...importHandlers, settleHandler, setUpHandler],
})
