import { exportHandlers } from '../core/export'
import { importHandlers } from '../core/roster/import'
import { createFunction } from '../platform/function'

/** The only function that carries the spreadsheet library. */
export const main = createFunction({ handlers: [...exportHandlers, ...importHandlers] })
