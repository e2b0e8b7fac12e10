import { sendReminders } from '../../cloudfunctions/core/reminder/job'
import { runJobs } from '../../cloudfunctions/platform/function'
import { wechat } from '../../cloudfunctions/platform/wechat'
import { sdkFor } from './seed'

/**
 * One run of the timer in a process of its own, at a given instant (the real one may lie in the quiet hours):
 * `reminder-run.ts <url> <instant> <share that fails once>`.
 */
const [url = '', now = '', share = '0'] = process.argv.slice(2)

const busyOnce = new Set<string>()
const flaky: typeof wechat = {
  ...wechat,
  async sendSubscribeMessage(message) {
    if (Math.random() < Number(share) && !busyOnce.has(message.openid)) {
      busyOnce.add(message.openid)
      return { code: -1, message: 'system busy' }
    }
    return wechat.sendSubscribeMessage(message)
  },
}

void runJobs(sdkFor(url), [sendReminders], { clock: { now: () => now }, wechat: flaky }).then(({ failed }) =>
  process.exit(failed),
)
