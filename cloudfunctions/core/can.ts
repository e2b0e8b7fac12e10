import { ERRORS, type ErrorCode } from '../../src/contract/errors'
import type { Can } from '../../src/contract/fields'

/** What a page shows beside a button that cannot be used. */
export const unless = (code: ErrorCode | null): Can => (code ? { why: ERRORS[code] } : true)
