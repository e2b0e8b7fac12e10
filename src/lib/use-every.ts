import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'

/**
 * Does `work` again and again while the page is in view. The next turn is counted from the end of the last, so
 * that a slow line is not flooded.
 */
export function useEvery(ms: number, work: () => Promise<unknown>) {
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  const latest = useRef(work)
  latest.current = work
  useEffect(() => {
    if (!shown) return
    let timer = setTimeout(turn, ms)
    let over = false
    async function turn() {
      await latest.current()
      if (!over) timer = setTimeout(turn, ms)
    }
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [shown, ms])
}
