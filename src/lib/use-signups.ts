import { usePullDownRefresh } from '@tarojs/taro'
import type { Output } from '../contract/action'
import { listSignups } from '../contract/signup'
import { lastUser } from './session'
import { useAsk } from './use-ask'
import { type LastSeen, useLastSeen } from './use-last-seen'

/** What the caller can sign up for and has signed up for: as the server has it, else as it was seen last. */
export function useSignups(): LastSeen<Output<typeof listSignups>> {
  const ask = useAsk(listSignups, {})
  usePullDownRefresh(() => void ask.reload())
  return useLastSeen('signups', ask, lastUser)
}
