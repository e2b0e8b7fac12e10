import type { Context } from '../context'

/** What somebody was told, and what they allowed. */
export async function forgetMessages(ctx: Context, member: string): Promise<void> {
  const messages = await ctx.store.find('messages', { member }, { fields: ['_id'] })
  for (const { _id } of messages) await ctx.store.remove('messages', _id)
  await ctx.store.remove('accounts', member)
}
