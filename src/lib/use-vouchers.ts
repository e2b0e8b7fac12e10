import { usePullDownRefresh } from '@tarojs/taro'
import { useEffect } from 'react'
import type { Output } from '../contract/action'
import { listMyVouchers } from '../contract/voucher'
import { keepCodesOf, keptVouchers } from './kept-codes'
import { lastUser } from './session'
import { useAsk } from './use-ask'
import { type LastSeen, useLastSeen } from './use-last-seen'

/**
 * The user's vouchers: as the server has them, else as they were seen last, else those whose codes lie on this phone,
 * since somebody may stand before the cinema without a signal.
 */
export function useVouchers(): LastSeen<Output<typeof listMyVouchers>> {
  const ask = useAsk(listMyVouchers, {})
  const seen = useLastSeen('vouchers', ask, lastUser)
  usePullDownRefresh(() => void ask.reload())
  const answered = ask.data
  useEffect(() => {
    if (answered) keepCodesOf(answered.vouchers.filter(({ state }) => state === 'issued').map(({ id }) => id))
  }, [answered])
  const kept = seen.data === null && seen.error?.lost ? keptVouchers(lastUser()) : []
  return kept.length > 0 ? { ...seen, data: { vouchers: kept }, error: null } : seen
}
