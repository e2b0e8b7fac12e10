import * as v from 'valibot'
import type { Context } from '../context'
import { withdrawn } from './account'
import { takeAnswers } from './answers'
import { changeAccountOf } from './change-account'
import { settleSent } from './settle-sent'
import { nameOfTemplate } from './templates'

const text = v.union([v.string(), v.number()])
const entry = v.object({
  TemplateId: v.string(),
  SubscribeStatusString: v.optional(v.string(), ''),
  ErrorCode: v.optional(text, ''),
  ErrorStatus: v.optional(v.string(), ''),
})
export type Entry = v.InferOutput<typeof entry>
/** One entry comes as an object, several as an array (WeChat's developer community, since 2021). */
const entries = v.pipe(
  v.union([v.array(entry), entry]),
  v.transform((list) => (Array.isArray(list) ? list : [list])),
)

/** The real ones say `List`, the documentation shows the name of the event. */
const push = v.object({
  MsgType: v.literal('event'),
  Event: v.picklist(['subscribe_msg_popup_event', 'subscribe_msg_change_event', 'subscribe_msg_sent_event']),
  FromUserName: v.string(),
  CreateTime: text,
  List: v.optional(entries),
  SubscribeMsgPopupEvent: v.optional(entries),
  SubscribeMsgChangeEvent: v.optional(entries),
  SubscribeMsgSentEvent: v.optional(entries),
})

interface Sender {
  member: string
  openid: string
}

async function withdraw(ctx: Context, { member, openid }: Sender, list: readonly Entry[]) {
  for (const { TemplateId, SubscribeStatusString } of list) {
    const template = nameOfTemplate(TemplateId)
    if (!template || SubscribeStatusString !== 'reject') continue
    await changeAccountOf(ctx, member, openid, (account) => withdrawn(account, template))
  }
}

/**
 * What WeChat tells of subscribe messages by itself: the answer to the popup, a template that was switched off in its
 * settings, what became of a message. Source: 订阅消息事件推送 in WeChat's documentation.
 * @returns the event's name, or null when it is none of these or nobody of ours sent it
 */
export async function receivePush(ctx: Context, event: unknown): Promise<string | null> {
  const parsed = v.safeParse(push, event)
  if (!parsed.success) return null
  const { Event, FromUserName: openid, CreateTime, ...lists } = parsed.output
  const binding = await ctx.store.get('bindings', openid)
  if (!binding) return null
  const list =
    lists.List ??
    lists.SubscribeMsgPopupEvent ??
    lists.SubscribeMsgChangeEvent ??
    lists.SubscribeMsgSentEvent ??
    []
  const sender = { member: binding.member, openid }
  if (Event === 'subscribe_msg_change_event') await withdraw(ctx, sender, list)
  else if (Event === 'subscribe_msg_sent_event') await settleSent(ctx, sender, list)
  else {
    const answers = list.map(({ TemplateId, SubscribeStatusString }) => ({
      templateId: TemplateId,
      answer: SubscribeStatusString,
    }))
    const nonce = `${CreateTime}-${ctx.sign('popup', JSON.stringify(answers)).slice(0, 16)}`
    await takeAnswers(ctx, { ...sender, by: 'wechat', nonce, answers })
  }
  return Event
}
