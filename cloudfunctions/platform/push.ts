/** Whether an event looks like WeChat's message push; that says nothing of who made it. */
export const isPush = (event: unknown): boolean => typeof Object(event).MsgType === 'string'

/** What the platform writes into the chain of calls (`TCB_SOURCE`) when a phone or a developer's machine began it. */
const CLIENTS = ['wx_client', 'wx_devtools', 'wx_localdebug', 'wx_crawler']

/**
 * WeChat's documentation does not say what the chain reads for a push, and its example takes the sender's OPENID from
 * the context. So what a client has begun is refused, and an event is believed about the account in whose name the
 * platform calls and about no other: even unnoticed, a client could only tell of itself what it may tell anyway.
 * @throws Error for everybody else
 */
export function requirePlatform(event: unknown, openid: string | undefined): void {
  const chain = (process.env.TCB_SOURCE ?? '').split(',')
  if (chain.some((source) => CLIENTS.includes(source))) throw new Error('clients may not push')
  if (openid && openid !== Object(event).FromUserName) throw new Error('a push in another name')
}
