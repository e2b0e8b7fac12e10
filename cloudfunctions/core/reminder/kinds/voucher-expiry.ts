import { addDays, dayOf, showDay } from '../../../../src/contract/time'
import { isExpired } from '../../voucher/is-expired'
import type { Kind } from '../kind'
import { lastMoment, VOUCHERS_PAGE } from './vouchers'

const BEFORE_DAYS = 7

/** Once, in the last week, to whoever still has one; whether the shop has taken it only the member knows. */
export const voucherExpiry: Kind = {
  name: 'voucher.expiry',
  label: '券快要过期',
  about: '最后一周，还有没用的券的时候',
  template: 'voucher',
  reminds: true,
  // Of a birthday voucher it would say whose birthday it is.
  private: true,

  async occasions({ store, now }) {
    const from = dayOf(now)
    const pools = await store.find('pools', {})
    return pools
      .filter(({ issued }) => issued > 0)
      .filter(({ expiresOn }) => expiresOn >= from && expiresOn <= addDays(from, BEFORE_DAYS))
      .map((pool) => ({ event: pool._id, window: 'last', until: lastMoment(pool), facts: {} }))
  },

  async undone({ store, now }, event) {
    const pool = await store.get('pools', event)
    if (!pool || isExpired(pool, now)) return []
    const left = await store.find('vouchers', { pool: event, state: 'issued' }, { fields: ['member'] })
    return [...new Set(left.map(({ member }) => member))]
  },

  async tell(tx, { event, member }, now, store) {
    const pool = await tx.get('pools', event)
    const left = await store.count('vouchers', { member, pool: event, state: 'issued' })
    if (!pool || left === 0 || isExpired(pool, now)) return null
    const used = pool.desk ? '' : '已经用过的请不必理会。'
    return {
      title: `${pool.title}快过期了`,
      text: `您还有 ${left} 张${pool.title}，${showDay(pool.expiresOn)} 是最后一天。${used}`,
      page: VOUCHERS_PAGE,
      fields: { what: `${pool.title}快过期了`, by: new Date(lastMoment(pool)), note: `还有 ${left} 张没用` },
    }
  },
}
