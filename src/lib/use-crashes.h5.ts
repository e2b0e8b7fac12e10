import { useEffect } from 'react'
import { tellCrash } from './crash'

/** Browsers call a late layout an error; nothing is broken by it. */
const isNoise = (text: string) => /ResizeObserver/.test(text)

/** Whatever fails where no page can show it. */
export function useCrashes() {
  useEffect(() => {
    window.addEventListener('error', ({ error, message }) => {
      if (!isNoise(message)) void tellCrash(error ?? message)
    })
    window.addEventListener('unhandledrejection', ({ reason }) => {
      if (reason instanceof Error) void tellCrash(reason)
    })
  }, [])
}
