import { forgetOldReasons } from '../core/condolence/retention'
import { removeOldFiles } from '../core/files'
import { nightly } from '../core/nightly'
import { sendReminders } from '../core/reminder/job'
import { receivePush } from '../core/reminder/push'
import { anonymiseLeavers } from '../core/roster/anonymise'
import { eraseSignups } from '../core/signup/erase'
import { settleSignups } from '../core/signup/promote'
import { createJob } from '../platform/function'
import { wechat } from '../platform/wechat'

/** Called by the platform only, by its trigger and with WeChat's message push; clients may not invoke it. */
export const main = createJob(
  [
    settleSignups,
    sendReminders,
    nightly(anonymiseLeavers),
    nightly(forgetOldReasons),
    nightly(eraseSignups),
    nightly(removeOldFiles),
  ],
  {
    wechat,
    receive: receivePush,
  },
)
