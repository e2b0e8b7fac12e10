import { LEASE_MS, type Run } from './run'

/**
 * Messages of a run that died between asking WeChat and writing down its answer. Whether they went out cannot be
 * known and WeChat cannot be asked: telling twice is worse than telling in the app only, so they stay as they are,
 * with their credit spent, and the liaison's text names whom they were for.
 */
export async function settleDead({ ctx, now }: Run): Promise<void> {
  const dead = await ctx.store.find('messages', { state: 'sending' })
  const before = new Date(Date.parse(now()) - LEASE_MS).toISOString()
  for (const { _id, takenAt, run } of dead) {
    if (takenAt === null || takenAt > before) continue
    await ctx.store.transaction(async (tx) => {
      const message = await tx.get('messages', _id)
      if (message?.state !== 'sending' || message.run !== run) return
      await tx.set('messages', { ...message, state: 'unsure', reason: '发送时中断' })
    })
  }
}
