import type { MyGifts } from '../../../src/contract/campaign'
import { type Context, memberOf } from '../context'
import { entitlementId } from './freeze'
import { openLines } from './outstanding'
import { phaseOf } from './phase'

/** For whom the caller may collect now, by campaign, whatever the caller is entitled to. */
export async function collectsOf(ctx: Context): Promise<NonNullable<MyGifts['collects']>> {
  const me = memberOf(ctx)._id
  const asked = await ctx.store.find('proxies', { proxy: me })
  const ids = { in: asked.map(({ campaign }) => campaign) }
  const found = asked.length > 0 ? await ctx.store.find('campaigns', { _id: ids }) : []
  const open = found.filter((campaign) => phaseOf(campaign, ctx.now) === 'handing')
  const wanted = asked.flatMap(({ campaign, members }) =>
    open.some(({ _id }) => _id === campaign) ? members.map((member) => entitlementId(campaign, member)) : [],
  )
  if (wanted.length === 0) return []
  const people = (await ctx.store.find('entitlements', { _id: { in: wanted } })).filter(
    (one) => one.proxy?.member === me && one.state !== 'waived' && openLines(one).length > 0,
  )
  return open
    .map(({ _id, title, closesAt }) => ({
      campaignId: _id,
      title,
      names: people.filter(({ campaign }) => campaign === _id).map(({ name }) => name),
      due: closesAt,
    }))
    .filter(({ names }) => names.length > 0)
}
