import { showInstant } from '../../../../src/contract/time'
import { entitlementId } from '../../campaign/freeze'
import { isSilent } from '../../campaign/item'
import { choosing } from '../../campaign/phase'
import type { Kind } from '../kind'

const BEFORE_MS = 48 * 3600_000

/** In the last two days before the choice closes, to whoever has not chosen. */
export const giftChoose: Kind = {
  name: 'gift.choose',
  label: '礼品待选择',
  about: '选择截止前两天，还没有选的时候',
  template: 'todo',
  reminds: true,

  async occasions({ store, now }) {
    const open = await store.find('campaigns', { state: 'open' })
    return open
      .filter((campaign) => choosing(campaign, now))
      .filter(({ choosesUntil }) => Date.parse(choosesUntil) - Date.parse(now) <= BEFORE_MS)
      .map(({ _id, choosesUntil }) => ({ event: _id, window: 'last', until: choosesUntil, facts: {} }))
  },

  async undone({ store, now }, event) {
    const campaign = await store.get('campaigns', event)
    if (!campaign || !choosing(campaign, now)) return []
    const where = { campaign: event, state: 'open' }
    const docs = await store.find('entitlements', where, { fields: ['member', 'lines'] })
    return docs.filter((doc) => isSilent(campaign, doc)).map(({ member }) => member)
  },

  async tell(tx, { event, member }, now) {
    const campaign = await tx.get('campaigns', event)
    const doc = await tx.get('entitlements', entitlementId(event, member))
    if (!campaign || doc?.state !== 'open') return null
    if (!choosing(campaign, now) || !isSilent(campaign, doc)) return null
    return {
      title: `${campaign.title}：请选择`,
      text: `您还没有选。请在 ${showInstant(campaign.choosesUntil)} 前选好，没有选的按默认发放。`,
      page: `pages/gift/index?id=${event}`,
      fields: {
        what: `${campaign.title}待选择`,
        by: new Date(campaign.choosesUntil),
        note: '没有选的按默认发放',
      },
    }
  },
}
