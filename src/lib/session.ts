import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { getMe, type Me } from '../contract/identity'
import { call } from './call'
import { forgetCodesOfOthers } from './kept-codes'
import { forgetDraftsOfOthers } from './kept-drafts'
import { keepOnlyFor } from './kept-lists'
import { forgetSeenOfOthers } from './last-seen'
import { useAsk } from './use-ask'

const KEY = 'last-user'
let confirmed: string | null = null

/** Notes whom the server took the caller for; what is kept of anybody else is erased. */
function recognise(me: Me): string {
  confirmed = me.member?.id ?? ''
  Taro.setStorageSync(KEY, confirmed)
  keepOnlyFor(confirmed, new Date().toISOString())
  forgetSeenOfOthers(confirmed)
  forgetCodesOfOthers(confirmed)
  forgetDraftsOfOthers(confirmed)
  return confirmed
}

/** Whom the server knew the caller as the last time; '' for nobody. Good for showing, not for sending. */
export const lastUser = (): string => String(Taro.getStorageSync(KEY) || '')

/** The caller as the server has confirmed since the app was opened. @throws CallError */
export const confirmedUser = async (): Promise<string> =>
  confirmed ?? recognise(await call(getMe, {}, { repeat: true }))

export function useMe() {
  const ask = useAsk(getMe, {})
  useEffect(() => {
    if (ask.data) recognise(ask.data)
  }, [ask.data])
  return ask
}

export const isLiaison = ({ roles }: Me): boolean =>
  roles.some((role) => role === 'liaison' || role === 'committee' || role === 'chair')
export const isCommittee = ({ roles }: Me): boolean =>
  roles.some((role) => role === 'committee' || role === 'chair')
