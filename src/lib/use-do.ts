import { useRef, useState } from 'react'
import { asCallError, type CallError } from './call'
import { say } from './say'

/**
 * Runs what a tap starts: one at a time, with an answer to every tap. Without `onError` a failure is said.
 */
export function useDo(onError?: (error: CallError) => void) {
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  const run = async (work: () => Promise<unknown>) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    try {
      await work()
    } catch (thrown) {
      const error = asCallError(thrown)
      if (onError) onError(error)
      else await say(error)
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return { busy, run }
}
