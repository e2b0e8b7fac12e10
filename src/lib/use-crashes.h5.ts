import { useError } from '@tarojs/taro'
import { useEffect } from 'react'
import { tellCrash } from './crash'

/** Browsers call a late layout an error; nothing is broken by it. */
const isNoise = (text: string) => /ResizeObserver/.test(text)

/** Whatever fails where no page can show it; Taro hears of everything in a browser but rejections. */
export function useCrashes() {
  useError((error) => {
    if (!isNoise(error)) void tellCrash(error)
  })
  useEffect(() => {
    window.addEventListener('unhandledrejection', ({ reason }) => {
      if (reason instanceof Error) void tellCrash(reason)
    })
  }, [])
}
