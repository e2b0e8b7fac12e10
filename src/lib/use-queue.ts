import Taro from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { dismiss, enqueue, flush, type Queued, queued } from './queue'
import { toast } from './say'

const EVERY_MS = 15_000

/** The queue of one user in one campaign; it is sent when the signal is back, and every quarter minute. */
export function useQueue(user: string, campaignId: string, onSent: () => Promise<void>) {
  const [items, setItems] = useState<Queued[]>([])
  const refresh = useCallback(() => setItems(queued(user, campaignId)), [user, campaignId])
  const send = useCallback(async () => {
    if (!user || queued(user, campaignId).every(({ refused }) => refused !== null)) return
    const sent = await flush(user)
    refresh()
    if (sent === 0) return
    toast(`已补传 ${sent} 条`)
    await onSent()
  }, [user, campaignId, refresh, onSent])
  useEffect(() => {
    refresh()
    void send()
    const timer = setInterval(() => void send(), EVERY_MS)
    const onNetwork = ({ isConnected }: { isConnected: boolean }) => {
      if (isConnected) void send()
    }
    Taro.onNetworkStatusChange(onNetwork)
    return () => {
      clearInterval(timer)
      Taro.offNetworkStatusChange(onNetwork)
    }
  }, [refresh, send])
  const change = (act: (item: Queued) => void) => (item: Queued) => {
    act(item)
    refresh()
  }
  return { items, add: change(enqueue), dismiss: change(dismiss), send }
}
