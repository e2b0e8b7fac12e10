import { useError, useUnhandledRejection } from '@tarojs/taro'
import { tellCrash } from './crash'

/** Whatever fails where no page can show it. What WeChat itself refuses (an `errMsg`) is no fault of the app. */
export function useCrashes() {
  useError((error) => void tellCrash(error))
  useUnhandledRejection(({ reason }: { reason: unknown }) => {
    if (reason instanceof Error) void tellCrash(reason)
  })
}
