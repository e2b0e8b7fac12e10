import { removeOldFiles } from '../core/files'
import { nightly } from '../core/nightly'
import { sendReminders } from '../core/reminder/job'
import { anonymiseLeavers } from '../core/roster/anonymise'
import { createJob } from '../platform/function'
import { wechat } from '../platform/wechat'

/** Fired by its trigger only; clients may not invoke it. */
export const main = createJob([sendReminders, nightly(anonymiseLeavers), nightly(removeOldFiles)], { wechat })
