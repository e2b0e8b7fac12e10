import Taro from '@tarojs/taro'
import { beep } from './beep'

/** Made once: WeChat allows only a few. Base libraries before 2.19 have none. */
let audio: unknown

/** What hand and ear get with a result: one shake and a high tone when it is done, two and low ones when not. */
export function feel(good: boolean) {
  const shake = () => Promise.resolve(Taro.vibrateShort({ type: good ? 'medium' : 'heavy' })).catch(() => {})
  void shake()
  if (!good) setTimeout(() => void shake(), 180)
  if (Taro.canIUse('createWebAudioContext')) audio ??= Taro.createWebAudioContext()
  beep(audio, good)
}

/** The user's text size against the normal one (care mode: 1.4), for `--scale`. */
export function textScale(): number {
  const size = Taro.getSystemInfoSync().fontSizeSetting
  return size ? Math.min(Math.max(size / 17, 0.9), 1.6) : 1
}
