import type { Context } from './context'

/** What only one may do at a time; `_id` is its name. */
export interface LeaseDoc {
  _id: string
  holder: string
  until: string
}

/**
 * Takes what only one may do at a time. A holder that dies loses it when it runs out.
 * @param until longer than the holder can live
 * @returns false while somebody else holds it
 */
export const takeLease = (ctx: Context, name: string, holder: string, now: string, until: string) =>
  ctx.store.transaction(async (tx) => {
    const lease = await tx.get('leases', name)
    if (lease && lease.holder !== holder && lease.until > now) return false
    await tx.set('leases', { _id: name, holder, until })
    return true
  })

/** Gives it back early; whoever has taken it over meanwhile keeps it. */
export const giveBack = (ctx: Context, name: string, holder: string) =>
  ctx.store.transaction(async (tx) => {
    const lease = await tx.get('leases', name)
    if (lease?.holder === holder) await tx.set('leases', { ...lease, until: '' })
  })
