import { useEffect, useMemo, useState } from 'react'
import { listHandOut } from '../../contract/hand-over'
import { forgetCampaigns, type HandOutList, keepList, keptList } from '../../lib/kept-lists'
import { lastUser, useMe } from '../../lib/session'
import { type Ask, useAsk } from '../../lib/use-ask'

interface ListNow {
  ask: Ask<HandOutList>
  /** Whose hands these are; '' until known. */
  user: string
  /** Set when the list is the one of an earlier day or hour, for want of signal. */
  offlineSince: string | null
}

/** The hand-out list of a department, or without signal the one that was kept of it. */
export function useList(campaignId: string, department: string | null): ListNow {
  const me = useMe()
  const user = me.data ? (me.data.member?.id ?? '') : me.error?.passing ? lastUser() : ''
  const asked = useAsk(listHandOut, { campaignId, ...(department && { department }) })
  const { data, error } = asked
  const [readAt, setReadAt] = useState('')
  useEffect(() => {
    if (!data || !user) return
    const now = new Date().toISOString()
    setReadAt(now)
    if (data.phase === 'closed') forgetCampaigns([campaignId])
    else keepList(user, campaignId, data, now)
  }, [data, user, campaignId])
  useEffect(() => {
    if (error && !error.passing) forgetCampaigns([campaignId])
  }, [error, campaignId])

  const lost = error?.lost ?? false
  const fits = data && (department === null || data.department === department) ? data : null
  const kept = useMemo(
    () => (lost && !fits ? keptList(user, campaignId, department) : undefined),
    [lost, fits, user, campaignId, department],
  )
  const list = error && !error.passing ? null : (fits ?? kept?.list ?? null)
  return {
    user,
    offlineSince: lost && list ? (kept?.at ?? readAt) : null,
    ask: {
      ...asked,
      data: user ? list : null,
      error: error ?? me.error,
      loading: asked.loading || me.loading || (list === null && error === null),
    },
  }
}
