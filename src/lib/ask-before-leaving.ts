import Taro from '@tarojs/taro'

/** WeChat asks by itself before the page is left by its title bar or the phone's back key. @returns how to stop */
export function askBeforeLeaving(message: string): () => void {
  if (!Taro.canIUse('enableAlertBeforeUnload')) return () => {}
  const quietly = (done: unknown) => void Promise.resolve(done).catch(() => {})
  quietly(Taro.enableAlertBeforeUnload({ message }))
  return () => quietly(Taro.disableAlertBeforeUnload())
}
