import { useEffect, useState } from 'react'
import { isOnline, watchOnline } from './online'

/** Whether there is a signal, as it changes. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(isOnline())
  useEffect(() => {
    setOnline(isOnline())
    return watchOnline(setOnline)
  }, [])
  return online
}
