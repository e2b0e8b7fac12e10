import Taro from '@tarojs/taro'
import type { Input } from '../contract/action'
import { confirmClaim } from '../contract/gift'
import { refusalText } from '../contract/refusal'
import { asCallError, call } from './call'

/** One hand-over that the server has not heard of yet. It carries its own nonce, person and user. */
export interface Queued {
  user: string
  name: string
  claim: Input<typeof confirmClaim>
  /** Why the server refused it; it stays until somebody has read it. */
  refused: string | null
}

const KEY = 'hand-over-queue'

const read = (): Queued[] => {
  const stored: unknown = Taro.getStorageSync(KEY)
  return Array.isArray(stored) ? stored : []
}
const write = (queue: readonly Queued[]) => Taro.setStorageSync(KEY, queue)
const sameClaim = (a: Queued, b: Queued) => a.claim.nonce === b.claim.nonce

/** What this user has queued in this campaign. */
export const queued = (user: string, campaignId: string): Queued[] =>
  read().filter((one) => one.user === user && one.claim.campaignId === campaignId)

export const enqueue = (item: Queued) => write([...read().filter((one) => !sameClaim(one, item)), item])

/** Forgets a refused one that the user has read; the server keeps it as a conflict. */
export const dismiss = (item: Queued) => write(read().filter((one) => !sameClaim(one, item)))

/**
 * Sends what waits, one after the other, each as it happened. A refusal stays in the queue with its reason;
 * without signal everything stays. @returns how many went through
 */
export async function flush(user: string): Promise<number> {
  let sent = 0
  for (const item of read().filter((one) => one.user === user && one.refused === null)) {
    try {
      await call(confirmClaim, { ...item.claim, offline: true })
      dismiss(item)
      sent++
    } catch (thrown) {
      const error = asCallError(thrown)
      if (error.lost || error.code.startsWith('system/')) return sent
      enqueue({ ...item, refused: refusalText(error) })
    }
  }
  return sent
}
