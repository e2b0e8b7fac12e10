import { authoriseProxy, withdrawProxy } from '../../../src/contract/gift'
import { dayOf } from '../../../src/contract/time'
import { AppError } from '../app-error'
import { entitlementId } from '../campaign/freeze'
import { loadPublished } from '../campaign/load'
import { openLines } from '../campaign/outstanding'
import { type Context, memberOf } from '../context'
import type { EntitlementDoc } from '../documents'
import { handle } from '../handler'
import { record } from '../journal'
import { limitByHour } from '../limit'
import { departmentOn } from '../roster/membership'
import type { Transaction } from '../store'

const proxyDocId = (campaign: string, proxy: string) => `${campaign}:${proxy}`

/** Entitlements of the colleagues who let `proxy` collect for them. */
export async function collectsFor(ctx: Context, campaign: string, proxy: string): Promise<EntitlementDoc[]> {
  const doc = await ctx.store.get('proxies', proxyDocId(campaign, proxy))
  if (!doc || doc.members.length === 0) return []
  const ids = doc.members.map((member) => entitlementId(campaign, member))
  const found = await ctx.store.find('entitlements', { _id: { in: ids } })
  return found.filter((one) => one.proxy?.member === proxy)
}

async function release(tx: Transaction, { campaign, member, proxy }: EntitlementDoc) {
  const doc = proxy && (await tx.get('proxies', proxyDocId(campaign, proxy.member)))
  if (doc) await tx.set('proxies', { ...doc, members: doc.members.filter((one) => one !== member) })
}

/** Those of `members` for whom the proxy collects or has collected; whoever came alone takes no place. */
async function stillFor(tx: Transaction, campaign: string, proxy: string, members: readonly string[]) {
  const held: string[] = []
  for (const member of members) {
    const doc = await tx.get('entitlements', entitlementId(campaign, member))
    const collected = doc?.claims.some(({ state, takenBy }) => state === 'done' && takenBy === proxy)
    if (doc && (collected || openLines(doc).length > 0)) held.push(member)
  }
  return held
}

/** One document a proxy and campaign counts for whom they collect, so that the cap holds at the same moment. */
async function reserve(tx: Transaction, campaign: string, proxy: string, member: string, cap: number) {
  const _id = proxyDocId(campaign, proxy)
  const known = (await tx.get('proxies', _id))?.members ?? []
  if (known.includes(member)) return
  const members = known.length < cap ? known : await stillFor(tx, campaign, proxy, known)
  if (members.length >= cap) throw new AppError('gift/proxy_cap')
  await tx.set('proxies', { _id, campaign, proxy, members: [...members, member] })
}

/** The caller's entitlement while it can still change who collects. */
async function changeable(ctx: Context, tx: Transaction, campaign: string): Promise<EntitlementDoc> {
  const doc = await tx.get('entitlements', entitlementId(campaign, memberOf(ctx)._id))
  if (!doc) throw new AppError('gift/not_eligible')
  if (openLines(doc).length === 0) throw new AppError('gift/already_claimed')
  return doc
}

const authorise = handle(authoriseProxy, async (ctx, { campaignId, proxyId, reason }) => {
  const campaign = await loadPublished(ctx, campaignId)
  const me = memberOf(ctx)
  if (campaign.state === 'closed') throw new AppError('gift/closed')
  if (campaign.proxyCap === 0) throw new AppError('gift/no_proxy')
  await limitByHour(ctx, { what: 'gift.authoriseProxy', whose: me._id, most: 20 })
  if (proxyId === me._id) throw new AppError('gift/proxy_self')
  const proxy = await ctx.store.get('members', proxyId)
  if (!proxy || departmentOn(proxy, dayOf(ctx.now)) === null) throw new AppError('roster/not_found')
  await ctx.store.transaction(async (tx) => {
    const doc = await changeable(ctx, tx, campaignId)
    if (doc.proxy?.member === proxyId && doc.proxy.reason === reason) return
    if (doc.proxy?.member !== proxyId) await release(tx, doc)
    await reserve(tx, campaignId, proxyId, me._id, campaign.proxyCap)
    await tx.set('entitlements', {
      ...doc,
      proxy: { member: proxyId, name: proxy.name, reason, at: ctx.now },
    })
    await record(ctx, 'gift.authoriseProxy', doc._id, reason, tx)
  })
  return { done: true as const }
})

const withdraw = handle(withdrawProxy, async (ctx, { campaignId }) => {
  await ctx.store.transaction(async (tx) => {
    const doc = await changeable(ctx, tx, campaignId)
    if (!doc.proxy) return
    await release(tx, doc)
    await tx.set('entitlements', { ...doc, proxy: null })
    await record(ctx, 'gift.withdrawProxy', doc._id, '', tx)
  })
  return { done: true as const }
})

export const proxyHandlers = [authorise, withdraw]
