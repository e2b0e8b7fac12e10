import { showWholeDay } from '../../../../src/contract/time'
import type { Transaction } from '../../store'
import type { PoolDoc, VoucherDoc } from '../../voucher/documents'
import { isExpired } from '../../voucher/is-expired'
import type { Kind } from '../kind'
import { announce } from '../plan'
import { lastMoment, VOUCHERS_PAGE } from './vouchers'

/** In the transaction that issues. @param first of what this member gets at once; it stands for all of it */
export const announceIssued = (
  tx: Transaction,
  first: VoucherDoc,
  pool: PoolDoc,
  now: string,
): Promise<void> =>
  announce(
    tx,
    {
      kind: voucherIssued.name,
      event: pool._id,
      member: first.member,
      window: first._id,
      facts: { voucher: first._id },
      until: lastMoment(pool),
    },
    now,
  )

/** Told at once: there is something new. */
export const voucherIssued: Kind = {
  name: 'voucher.issued',
  label: '生日券、电影券到账',
  about: '给您发了新的券',
  template: 'voucher',
  reminds: false,
  // Of a birthday voucher it would say whose birthday it is.
  private: true,

  occasions: async () => [],
  undone: async () => [],

  async tell(tx, { event, facts }, now) {
    const pool = await tx.get('pools', event)
    const voucher = await tx.get('vouchers', facts.voucher ?? '')
    if (!pool || voucher?.state !== 'issued' || isExpired(pool, now)) return null
    const wish = pool.kind === 'birthday' ? '祝您生日快乐！' : ''
    return {
      title: `${pool.title}已到账`,
      text: `${wish}${pool.title}已发到您的「我的券」，有效期至 ${showWholeDay(pool.expiresOn)}。${pool.note}`,
      page: VOUCHERS_PAGE,
      fields: {
        what: pool.title,
        by: new Date(lastMoment(pool)),
        note: wish || pool.note || '点开查看',
      },
    }
  },
}
