import type { MyGifts } from '../../contract/campaign'
import type { MySignup } from '../../contract/signup'
import { addDays, dayOf, endOf } from '../../contract/time'
import type { MyVoucher } from '../../contract/voucher'
import { groupsOf } from '../vouchers/groups'
import { showDue } from './due'
import { RANKS, type Ranked } from './ranks'
import { ofSignups } from './signup-cards'

type Gift = MyGifts['gifts'][number]
type Collection = NonNullable<MyGifts['collects']>[number]

/** One thing that there is for the member now. */
export interface NowCard {
  key: string
  title: string
  about: string
  /** What to do, and by when. */
  next: string
  tag: { kind: 'good' | 'wait' | 'bad' | 'quiet'; text: string }
  to: 'gift' | 'scan' | 'vouchers' | 'signup'
  /** Of the campaign, or of the sign-up. */
  id: string
}

/** What is due this soon comes before everything that is not. */
const SOON_MS = 48 * 3600_000
/** Whoever has a voucher is reminded of its end in the last days. */
const ENDS_SOON_DAYS = 7

const CLAIM_TAGS: Partial<Record<Gift['state'], NowCard['tag']>> = {
  pending: { kind: 'wait', text: '待确认' },
  part: { kind: 'good', text: '还有没领的' },
  undelivered: { kind: 'bad', text: '没有送到' },
}

function nextOf({ todo, state, due, proxy }: Gift, now: string): string {
  const by = showDue(due, now)
  if (state === 'pending') return '已提交，请给联络员看'
  if (todo === 'choose') return `${by} 前选好`
  if (proxy) return `已请 ${proxy} 代领，${by} 截止`
  if (state === 'undelivered') return `请联系联络员，或在 ${by} 前到领取点领取`
  return `${by} 前到领取点领取`
}

function tagOf({ todo, state, proxy }: Gift): NowCard['tag'] {
  if (todo === 'choose') return { kind: 'wait', text: '请选择' }
  if (proxy && state === 'open') return { kind: 'quiet', text: '已请代领' }
  return CLAIM_TAGS[state] ?? { kind: 'good', text: '可领取' }
}

function ofGift(gift: Gift, now: string, soon: (due: string) => boolean): Ranked[] {
  const { campaignId, title, item, state, todo, due, proxy } = gift
  if (todo === 'none') return []
  const own = proxy && todo === 'claim' ? RANKS.byOther : soon(due) ? RANKS.soon : RANKS[todo]
  const card = { key: campaignId, title, about: item, next: nextOf(gift, now), tag: tagOf(gift) }
  return [
    { rank: state === 'pending' ? RANKS.pending : own, due, card: { ...card, to: 'gift', id: campaignId } },
  ]
}

const NAMED = 3
const namesOf = (names: readonly string[]) =>
  names.length <= NAMED ? names.join('、') : `${names.slice(0, NAMED).join('、')}等 ${names.length} 人`

const ofCollection = (
  { campaignId, title, names, due }: Collection,
  now: string,
  soon: (due: string) => boolean,
): Ranked => ({
  rank: soon(due) ? RANKS.soon : RANKS.collect,
  due,
  card: {
    key: `${campaignId}-others`,
    title: `替 ${namesOf(names)} 代领`,
    about: title,
    next: `${showDue(due, now)} 前到领取点扫码，再选要替谁领`,
    tag: { kind: 'wait', text: '受托代领' },
    to: 'scan',
    id: campaignId,
  },
})

/** Vouchers that nobody has looked at yet, or that end within days; those that lie ready are no business of today. */
function ofVouchers(vouchers: readonly MyVoucher[], now: string, soon: (due: string) => boolean): Ranked[] {
  const usable = groupsOf(vouchers.filter(({ state }) => state === 'issued'))
  return usable.flatMap(({ key, title, own: [first, ...rest] }) => {
    if (!first) return []
    const ending = first.expiresOn <= addDays(dayOf(now), ENDS_SOON_DAYS)
    const unseen = [first, ...rest].some(({ masked }) => masked === '')
    if (!ending && !unseen) return []
    const due = endOf(first.expiresOn)
    const tag: NowCard['tag'] = ending ? { kind: 'bad', text: '快过期' } : { kind: 'good', text: '新到账' }
    const card = { key, title, about: `${rest.length + 1} 张可用`, next: `${showDue(due, now)} 前可以使用` }
    return [
      {
        rank: soon(due) ? RANKS.soon : RANKS.voucher,
        due,
        card: { ...card, tag, to: 'vouchers', id: '' },
      },
    ]
  })
}

/**
 * What there is for the caller now, the most urgent first: what waits for the liaison this minute; a place that is kept
 * for an answer; what is due within two days; what can be claimed; what is to be chosen; vouchers; what is open to sign
 * up for; what to collect for others; what is not done yet; what others collect.
 */
export function nowCards(
  { gifts, collects = [] }: MyGifts,
  now: string,
  vouchers: readonly MyVoucher[] = [],
  signups: readonly MySignup[] = [],
): NowCard[] {
  const soon = (due: string) => Date.parse(due) - Date.parse(now) <= SOON_MS
  const ranked = [
    ...gifts.flatMap((gift) => ofGift(gift, now, soon)),
    ...collects.map((one) => ofCollection(one, now, soon)),
    ...ofVouchers(vouchers, now, soon),
    ...ofSignups(signups, now, soon),
  ]
  return ranked.sort((a, b) => a.rank - b.rank || a.due.localeCompare(b.due)).map(({ card }) => card)
}

/** The next that opens, for a member with nothing to do now. */
export const nextToOpen = ({ gifts }: MyGifts, now: string): Gift | undefined =>
  gifts
    .filter(({ opensAt }) => opensAt !== undefined && opensAt > now)
    .sort((a, b) => (a.opensAt ?? '').localeCompare(b.opensAt ?? ''))[0]
