import { removeOldFiles } from '../core/files'
import { anonymiseLeavers } from '../core/roster/anonymise'
import { createJob } from '../platform/function'
import { wechat } from '../platform/wechat'

/** Fired by its trigger only; clients may not invoke it. */
export const main = createJob([anonymiseLeavers, removeOldFiles], wechat)
