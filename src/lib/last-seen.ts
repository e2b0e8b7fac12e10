import Taro from '@tarojs/taro'
import { account } from './transport'

/** An answer as it was at `at`, for the first screen on a weak line. */
export interface Seen<T> {
  account: string
  /** The member to whom it was shown; '' for nobody's. */
  user: string
  at: string
  data: T
}

/** What is shown before the line answers. Each is the user's own, and lies on the user's own phone. */
const NAMES = ['me', 'gifts', 'vouchers', 'signups'] as const
export type SeenName = (typeof NAMES)[number]
const KEPT_MS = 7 * 24 * 3600_000

const keyOf = (name: SeenName) => `seen-${name}`

function read<T>(name: SeenName): Seen<T> | null {
  const stored: unknown = Taro.getStorageSync(keyOf(name))
  return typeof stored === 'object' && stored !== null && 'data' in stored ? (stored as Seen<T>) : null
}

export function keepSeen<T>(name: SeenName, user: string, data: T, now: string) {
  const seen: Seen<T> = { account: account(), user, at: now, data }
  Taro.setStorageSync(keyOf(name), seen)
}

/** What this account saw last, unless that is more than a week ago. */
export function lastSeen<T>(name: SeenName, now: string): Seen<T> | null {
  const seen = read<T>(name)
  const fits = seen?.account === account() && Date.parse(now) - Date.parse(seen.at) < KEPT_MS
  return fits ? seen : null
}

/** The server has said who this is: what somebody else saw goes. */
export function forgetSeenOfOthers(user: string) {
  for (const name of NAMES) {
    const seen = read(name)
    if (seen && (seen.user !== user || seen.account !== account())) Taro.removeStorageSync(keyOf(name))
  }
}
