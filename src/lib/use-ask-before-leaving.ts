import { useEffect, useRef } from 'react'
import { askBeforeLeaving } from './ask-before-leaving'

/** While something is unsaved, leaving the page is asked about. @returns what lets go at once */
export function useAskBeforeLeaving(unsaved: boolean): () => void {
  const stop = useRef(() => {})
  useEffect(() => {
    if (!unsaved) return
    stop.current = askBeforeLeaving('有修改还没有保存，离开就没有了。')
    return () => stop.current()
  }, [unsaved])
  return () => stop.current()
}
