import { useEffect, useState } from 'react'
import { type Queued, queuedBy, watchQueue } from './queue'

/** What the user has queued, as it changes; `onSettled` hears what the server has just ruled on. */
export function useQueue(user: string, onSettled?: (item: Queued) => void): Queued[] {
  const [items, setItems] = useState<Queued[]>([])
  useEffect(() => {
    const refresh = (settled: Queued | null) => {
      setItems(queuedBy(user))
      if (settled?.user === user) onSettled?.(settled)
    }
    refresh(null)
    return watchQueue(refresh)
  }, [user, onSettled])
  return items
}
