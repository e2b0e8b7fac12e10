import Taro from '@tarojs/taro'

/** What the hand feels with a result: once when it is done, twice when not. */
export function feel(good: boolean) {
  const shake = () => Promise.resolve(Taro.vibrateShort({ type: good ? 'medium' : 'heavy' })).catch(() => {})
  void shake()
  if (!good) setTimeout(() => void shake(), 180)
}

/** The user's text size against the normal one (care mode: 1.4), for `--scale`. */
export function textScale(): number {
  const size = Taro.getSystemInfoSync().fontSizeSetting
  return size ? Math.min(Math.max(size / 17, 0.9), 1.6) : 1
}
