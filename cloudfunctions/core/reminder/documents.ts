import type { MessageState } from '../../../src/contract/reminder'

/**
 * One thing that one member is to be told once. `_id` is the key `<kind>:<event>:<member>:<window>`: it cannot be
 * there twice, and whoever is to be told it was told it by this document or not at all.
 */
export interface MessageDoc {
  _id: string
  kind: string
  /** What it is about, e.g. the id of a campaign. */
  event: string
  member: string
  window: string
  /** What it was asked with; the same key with other facts is refused. */
  facts: Record<string, string>
  state: MessageState
  /** Not to be sent before, and not after. */
  dueAt: string
  until: string
  /** How often WeChat was asked. */
  attempts: number
  /** The run that holds it, and since when; of a run that died both stay. */
  run: string | null
  takenAt: string | null
  /** What was said; stays null while nothing was. */
  said: { title: string; text: string; page: string } | null
  /** Shown in the app since `at`. */
  inbox: boolean
  /** When it reached its state; of what the app shows, when it was first shown. */
  at: string
  /** Why it was not sent. */
  reason: string
}

/**
 * What is known of one member's wish to be told; `_id` = member id. One document, so that the last credit is spent
 * once.
 */
export interface AccountDoc {
  _id: string
  /** The account that gave the credits: they are void for another. */
  openid: string
  /** How many messages of each template may still be sent. Never below 0. */
  credits: Record<string, number>
  /** The newest answer for each template. */
  answers: Record<string, string>
  /** Kinds that the member does not want on the phone; the app still shows them. */
  muted: string[]
  /** When reminders went out in the last week. */
  pushes: string[]
  /** What is newer is unread. */
  readUntil: string
  /** The newest answers that were counted, as `<nonce>.<hash of what was said>`: a retry counts nothing. */
  nonces: string[]
  /** Acceptances of the last minutes that only the page or only WeChat has told so far. */
  unpaired?: { template: string; by: 'page' | 'wechat'; at: string }[]
}
