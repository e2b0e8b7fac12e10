import { Failure } from '../database/failure'
import type { Cloud } from '../wire/admin'
import { asParams } from '../wire/payload'
import { asPush } from './invocation'

/**
 * WeChat's message push: an event goes to the one function that takes it. Of an account that switches a template off
 * WeChat forgets the acceptances as well.
 * @throws Failure INVALID_PARAM when no function takes it; what the function throws
 */
export async function push({ functions, openApi }: Cloud, sent: unknown): Promise<unknown> {
  const event = asParams(sent)
  const { Event, FromUserName, List } = event
  const name = functions?.names().find((one) => functions.configOf(one).pushes.includes(String(Event)))
  if (!functions || !name) throw new Failure('INVALID_PARAM', 'no function takes this event')
  const openid = String(FromUserName)
  if (Event === 'subscribe_msg_change_event') {
    for (const entry of [List].flat()) openApi.memory.setCredit(openid, String(asParams(entry).TemplateId), 0)
  }
  const CreateTime = Math.floor(Date.now() / 1000)
  return functions.invoke(name, { CreateTime, ...event, MsgType: 'event' }, asPush(openid))
}
