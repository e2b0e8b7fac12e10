import { countUnread, listInbox, markRead } from '../../../src/contract/reminder'
import { type Context, personIdOf } from '../context'
import { handle } from '../handler'
import { changeAccount } from './change-account'

const PAGE = 30

const later = (a: string, b: string): string => (a > b ? a : b)
const earlier = (a: string, b: string): string => (later(a, b) === a ? b : a)

const readUntil = async (ctx: Context): Promise<string> =>
  (await ctx.store.get('accounts', personIdOf(ctx)))?.readUntil ?? ''

const list = handle(listInbox, async (ctx, { before }) => {
  const where = { member: personIdOf(ctx), inbox: true, ...(before && { at: { lt: before } }) }
  const [docs, read] = await Promise.all([
    ctx.store.find('messages', where, { order: [['at', 'desc']], limit: PAGE + 1 }),
    readUntil(ctx),
  ])
  const messages = docs.slice(0, PAGE).flatMap(({ _id, said, at }) => {
    return said ? [{ id: _id, ...said, at, unread: at > read }] : []
  })
  return { messages, more: docs.length > PAGE }
})

const unread = handle(countUnread, async (ctx) => {
  const at = { gt: await readUntil(ctx) }
  return { unread: await ctx.store.count('messages', { member: personIdOf(ctx), inbox: true, at }) }
})

const mark = handle(markRead, async (ctx, { until }) => {
  await changeAccount(ctx, (account) => ({
    ...account,
    // A phone whose clock is ahead must not read what is yet to come.
    readUntil: later(account.readUntil, earlier(until, ctx.now)),
  }))
  return { done: true as const }
})

export const inboxHandlers = [list, unread, mark]
