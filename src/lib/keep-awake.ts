import Taro from '@tarojs/taro'

/** The screen stays lit while people scan it. @returns what lets it sleep again */
export function keepAwake(): () => void {
  const set = (keepScreenOn: boolean) =>
    Promise.resolve(Taro.setKeepScreenOn({ keepScreenOn })).catch(() => {})
  void set(true)
  return () => void set(false)
}
