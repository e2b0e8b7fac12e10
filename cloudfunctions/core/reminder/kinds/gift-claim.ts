import { showInstant } from '../../../../src/contract/time'
import { entitlementId } from '../../campaign/freeze'
import { wholeItem } from '../../campaign/item'
import { stateOf } from '../../campaign/outstanding'
import { phaseOf } from '../../campaign/phase'
import type { CampaignDoc } from '../../documents'
import type { Kind, Occasion } from '../kind'

const BEFORE_MS = 48 * 3600_000
const UNCLAIMED = ['open', 'part']
const FIELDS = ['member', 'lines', 'claims', 'explanation', 'state'] as const

/** @param window whoever was reminded in it is not reminded again in it */
export const claimOccasion = ({ _id, closesAt }: CampaignDoc, window: string): Occasion => ({
  event: _id,
  window,
  until: closesAt,
  facts: {},
})

/** In the last two days of the window, and when a liaison asks for it, to whoever has not claimed. */
export const giftClaim: Kind = {
  name: 'gift.claim',
  label: '礼品待领取',
  about: '领取结束前两天还没有领，或联络员催领的时候',
  template: 'todo',
  reminds: true,

  async occasions({ store, now }) {
    const open = await store.find('campaigns', { state: 'open' })
    return open
      .filter((campaign) => phaseOf(campaign, now) === 'handing')
      .filter(({ closesAt }) => Date.parse(closesAt) - Date.parse(now) <= BEFORE_MS)
      .map((campaign) => claimOccasion(campaign, 'last'))
  },

  async undone({ store, now }, event) {
    const campaign = await store.get('campaigns', event)
    if (!campaign || phaseOf(campaign, now) !== 'handing') return []
    const where = { campaign: event, state: { in: [...UNCLAIMED, 'pending'] } }
    const docs = await store.find('entitlements', where, { fields: FIELDS })
    // A tap that nobody confirmed has lapsed and claims nothing.
    return docs.filter((doc) => UNCLAIMED.includes(stateOf(doc, now))).map(({ member }) => member)
  },

  async tell(tx, { event, member }, now) {
    const campaign = await tx.get('campaigns', event)
    const doc = await tx.get('entitlements', entitlementId(event, member))
    if (!campaign || !doc || phaseOf(campaign, now) !== 'handing') return null
    if (!UNCLAIMED.includes(stateOf(doc, now))) return null
    const item = wholeItem(campaign, doc)
    return {
      title: `${campaign.title}：请领取`,
      text: `${item}还没有领，请在 ${showInstant(campaign.closesAt)} 前领取；不方便时可以授权同事代领。`,
      page: `pages/gift/index?id=${event}`,
      fields: { what: `${campaign.title}待领取`, by: new Date(campaign.closesAt), note: item },
    }
  },
}
