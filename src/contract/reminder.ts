import * as v from 'valibot'
import { action, LIAISONS, type Output, PEOPLE } from './action'
import { count, done, empty, id, instant, nonce } from './fields'

/** What became of one message. All but `waiting`, `sending` and `cancelled` are shown in the app. */
export const MESSAGE_STATES = {
  waiting: '待发送',
  sending: '发送中',
  sent: '已送达微信',
  unsure: '结果不明，未重发',
  refused: '对方微信已拒收',
  noCredit: '没有订阅次数',
  muted: '本人关闭了此类提醒',
  held: '本周提醒已满',
  failed: '没有发出',
  cancelled: '已办，不再提醒',
} as const
export type MessageState = keyof typeof MESSAGE_STATES
export const messageState = v.picklist(Object.keys(MESSAGE_STATES) as MessageState[])

/** The caller's messages, newest first; `before` is the `at` of the last one of the page before. */
export const listInbox = action('reminder.inbox', {
  who: PEOPLE,
  input: v.object({ before: v.optional(instant) }),
  output: v.object({
    messages: v.array(
      v.object({
        id,
        title: v.string(),
        text: v.string(),
        /** A page of the app, without a leading slash. */
        page: v.string(),
        at: instant,
        unread: v.boolean(),
      }),
    ),
    more: v.boolean(),
  }),
})
export type InboxMessage = Output<typeof listInbox>['messages'][number]

export const countUnread = action('reminder.unread', {
  who: PEOPLE,
  input: empty,
  output: v.object({ unread: count() }),
})
/** Everything up to this instant has been seen. */
export const markRead = action('reminder.markRead', {
  who: PEOPLE,
  input: v.object({ until: instant }),
  output: done,
})

/** What the caller can be told, and what may be asked for inside a tap: at most three templates at once. */
export const getPreferences = action('reminder.preferences', {
  who: PEOPLE,
  input: empty,
  output: v.object({
    kinds: v.array(
      v.object({
        kind: id,
        label: v.string(),
        about: v.string(),
        on: v.boolean(),
        /** What WeChat calls it when it asks. */
        template: v.object({ id: v.string(), title: v.string() }),
        /** How many more of this template WeChat will take. */
        credits: count(),
      }),
    ),
  }),
})
/** A subscribe-message template, as WeChat knows it. */
export type Template = Output<typeof getPreferences>['kinds'][number]['template']
export const setPreference = action('reminder.setPreference', {
  who: PEOPLE,
  input: v.object({ kind: id, on: v.boolean() }),
  output: done,
})

/** What WeChat answers for one template: also where the user was not asked, since it was banned or filtered. */
export const CONSENTS = ['accept', 'reject', 'ban', 'filter'] as const
export type Consent = (typeof CONSENTS)[number]

/** What `requestSubscribeMessage` answered. An accept is one message more; nothing tells the count but this. */
export const recordAnswers = action('reminder.recordAnswers', {
  who: PEOPLE,
  input: v.object({
    nonce,
    answers: v.pipe(
      v.array(
        v.object({
          templateId: v.pipe(v.string(), v.maxLength(64)),
          answer: v.picklist(CONSENTS),
        }),
      ),
      v.maxLength(5),
    ),
  }),
  output: done,
})

/** Tells all who have not claimed yet, once a day, within the scope of the caller. */
export const remind = action('reminder.remind', {
  who: LIAISONS,
  input: v.object({ campaignId: id }),
  output: v.object({ people: count() }),
})

/** Who was told what about one event; a liaison sees the own departments. */
export const listDeliveries = action('reminder.deliveries', {
  who: LIAISONS,
  input: v.object({ event: id }),
  output: v.object({
    counts: v.array(v.object({ state: messageState, label: v.string(), count: count() })),
    rows: v.array(
      v.object({
        id,
        name: v.string(),
        department: v.string(),
        kind: v.string(),
        state: messageState,
        label: v.string(),
        reason: v.string(),
        at: instant,
      }),
    ),
    /** Whom no message reached and who has not done it yet; `phone` where the roster has one. */
    unreached: v.array(
      v.object({ memberId: id, name: v.string(), department: v.string(), phone: v.string() }),
    ),
    /** Text to paste into the chat group; empty when everybody was reached. */
    text: v.string(),
  }),
})
export type Deliveries = Output<typeof listDeliveries>
