import { showNo } from '../../../src/contract/proposal'
import { goodsName } from '../campaign/item'
import type { Context } from '../context'
import type { CampaignDoc } from '../documents'

const GONE = '（已删除）'

/** The rest of an id that begins with a campaign's: a station, or pile, goods and option of its stock. */
function withinCampaign({ stations, goods }: CampaignDoc, [place, item, option]: string[]): string[] {
  const where = stations.find(({ id, pile }) => id === place || pile === place)?.name ?? GONE
  return item ? [where, goodsName({ goods }, item, option ?? null)] : [where]
}

/** Names for what the journal points at: people, posts, campaigns and what lies in them, sign-ups, imports, years. */
export async function targetNames(
  ctx: Context,
  targets: readonly string[],
): Promise<(target: string) => string> {
  const conflicts = await ctx.store.find('refusals', { _id: { in: [...targets] } })
  const parts = targets.flatMap((target) => target.split(':'))
  const people = conflicts.flatMap(({ member }) => member ?? [])
  // Ids of posts hold colons of their own; whom it was given to follows.
  const posts = targets.map((target) => target.replace(/:[^:]*$/, ''))
  const where = { _id: { in: [...new Set([...targets, ...parts, ...people, ...posts])] } }
  const [members, students, seats, imports, pools, signups, proposals, campaigns] = await Promise.all([
    ctx.store.find('members', where, { fields: ['name'] }),
    ctx.store.find('students', where, { fields: ['name'] }),
    ctx.store.find('seats', where, { fields: ['title'] }),
    ctx.store.find('imports', where, { fields: ['fileName'] }),
    ctx.store.find('pools', where, { fields: ['title'] }),
    ctx.store.find('signup_events', where, { fields: ['title'] }),
    ctx.store.find('proposals', where, { fields: ['title'] }),
    ctx.store.find('campaigns', where),
  ])
  const names = new Map([
    ...members.map(({ _id, name }) => [_id, name] as const),
    ...students.map(({ _id, name }) => [_id, name] as const),
    ...seats.map(({ _id, title }) => [_id, title] as const),
    ...imports.map(({ _id, fileName }) => [_id, fileName] as const),
    ...pools.map(({ _id, title }) => [_id, title] as const),
    ...signups.map(({ _id, title }) => [_id, title] as const),
    ...proposals.map(({ _id, title }) => [_id, `${showNo(_id)} ${title}`] as const),
    ...campaigns.map(({ _id, title }) => [_id, title] as const),
  ])
  return (target) => {
    if (target === '') return ''
    const whole = names.get(target)
    if (whole) return whole
    if (/^20\d\d$/.test(target)) return `${target} 年`
    const [first = '', ...rest] = target.split(':')
    const campaign = campaigns.find(({ _id }) => _id === first)
    if (!campaign) {
      const parts = [target.replace(/:[^:]*$/, ''), rest[rest.length - 1] ?? '']
      return parts.map((part) => names.get(part) ?? GONE).join(' · ')
    }
    const conflict = conflicts.find(({ _id }) => _id === target)
    const member = names.get(conflict?.member ?? rest[0] ?? '')
    if (member) return `${campaign.title} · ${member}`
    return [campaign.title, ...(conflict ? [] : withinCampaign(campaign, rest))].join(' · ')
  }
}
