import type { QuietHours } from '../core/context'

const USUAL = '21:30-08:00'
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/**
 * `UNION_HOME_QUIET_HOURS`, e.g. `21:30-08:00` (the default); `none` = reminders go out at any hour.
 * @throws Error for anything else: a slip must not wake people
 */
export function quietHours(): QuietHours | null {
  const text = process.env.UNION_HOME_QUIET_HOURS || USUAL
  if (text === 'none') return null
  const [from = '', to = ''] = text.split('-')
  if (!TIME.test(from) || !TIME.test(to)) throw new Error(`UNION_HOME_QUIET_HOURS must look like ${USUAL}`)
  return { from, to }
}
