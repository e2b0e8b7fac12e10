import Taro from '@tarojs/taro'
import type { Input } from '../contract/action'
import { confirmClaim } from '../contract/hand-over'
import { refusalText } from '../contract/refusal'
import { asCallError, type CallError, call } from './call'

/** One hand-over that the server has not answered yet. It carries its own nonce, person and user. */
export interface Queued {
  user: string
  name: string
  /** Of the campaign, for the place where all that waits is listed. */
  title: string
  claim: Input<typeof confirmClaim>
  /** When it was tapped, by this phone's clock. */
  at: string
  /** A first try to send it has begun. */
  begun: boolean
  /** It could not be sent when it was tapped. */
  late: boolean
  /** Why it still waits, when the server was reached but in trouble. */
  trouble: string
  /** The server's last word; it stays until somebody has read it. */
  refused: { text: string; onRecord: boolean } | null
}

const KEY = 'hand-over-queue'

/** Called after every change; with the item when the server has just ruled on it. */
type Listener = (settled: Queued | null) => void
const listeners = new Set<Listener>()
export function watchQueue(listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const read = (): Queued[] => {
  const stored: unknown = Taro.getStorageSync(KEY)
  return Array.isArray(stored) ? stored : []
}
function write(queue: readonly Queued[], settled: Queued | null = null) {
  Taro.setStorageSync(KEY, queue)
  for (const listener of listeners) listener(settled)
}
const same = (a: Queued, b: Queued) => a.claim.nonce === b.claim.nonce
const waits = (one: Queued) => one.refused === null

/** All that this user has queued, refused ones included. */
export const queuedBy = (user: string): Queued[] => read().filter((one) => one.user === user)

export const anyWaiting = (): boolean => read().some(waits)

/** Adds it once: a second call with the same nonce changes nothing. */
export function enqueue(item: Queued) {
  const queue = read()
  if (!queue.some((one) => same(one, item))) write([...queue, item])
}

/** Takes it off this phone: the user has read the refusal, or takes a tap back. */
export const drop = (item: Queued) => write(read().filter((one) => !same(one, item)))

/** Changes an item that is still there; one that the user took back meanwhile stays away. */
const amend = (item: Queued, change: Partial<Queued>, settled: Queued | null = null) =>
  write(
    read().map((one) => (same(one, item) ? { ...one, ...change } : one)),
    settled,
  )

/** A refused one waits again, under its old nonce. */
export const retry = (item: Queued) => amend(item, { refused: null, trouble: '' })

/** The line is down: from now on what waits is sent as something that happened earlier. */
export const markLate = (user: string) =>
  write(read().map((one) => (one.user === user && waits(one) ? { ...one, late: true } : one)))

/** A refusal that the server keeps: it lists what came late under 待核对. */
const onRecord = (late: boolean, { code }: CallError) => late && /^(gift|roster)\//.test(code)

export interface Flushed {
  /** Sent and accepted, of those that came late. */
  late: number
  refused: number
}

async function round(user: string): Promise<Flushed> {
  const tried = new Set<string>()
  const tally: Flushed = { late: 0, refused: 0 }
  for (;;) {
    // Read anew for each, so that a tap during the round is sent in it.
    const item = queuedBy(user).find((one) => waits(one) && !tried.has(one.claim.nonce))
    if (!item) return tally
    tried.add(item.claim.nonce)
    // Begun before and here again: the app was closed on the way, or the server was in trouble.
    const late = item.late || item.begun
    amend(item, { begun: true, late })
    try {
      const happened = { offline: true, happenedAt: item.claim.happenedAt ?? item.at }
      // Its next round is its second try, and then it is late.
      await call(confirmClaim, { ...item.claim, ...(late && happened) }, { repeat: false })
      write(
        read().filter((one) => !same(one, item)),
        item,
      )
      if (late) tally.late++
    } catch (thrown) {
      const error = asCallError(thrown)
      if (error.lost) {
        markLate(user)
        return tally
      }
      // Trouble of the server's own is no ruling: this one waits, and the next ones have their turn.
      if (error.passing) amend(item, { trouble: error.message })
      else {
        const refused = { text: refusalText(error), onRecord: onRecord(late, error) }
        amend(item, { refused, trouble: '' }, { ...item, refused })
        tally.refused++
      }
    }
  }
}

const running = new Map<string, Promise<Flushed>>()

/**
 * Sends what this user has waiting, one after the other, each as it happened; one round at a time. A refusal
 * stays in the queue with its reason, without signal everything stays.
 */
export function flush(user: string): Promise<Flushed> {
  const going = running.get(user)
  if (going) return going
  const started = round(user).finally(() => running.delete(user))
  running.set(user, started)
  return started
}

/** Resolves once nothing of the queue is on the line. */
export async function queueRests(): Promise<void> {
  for (let [going] = running.values(); going; [going] = running.values()) await going.catch(() => {})
}
