import { exportHandlers } from '../core/export'
import { setUpHandler } from '../core/identity/set-up'
import { settleHandler } from '../core/identity/settle'
import { importHandlers } from '../core/roster/import'

export const exportsHandlers = [...exportHandlers, ...importHandlers, settleHandler, setUpHandler]
