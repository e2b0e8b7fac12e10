import Taro from '@tarojs/taro'

/** Full light, so that a scanner reads the code off the screen. @returns what puts the light back as it was */
export function brighten(): () => void {
  const set = (value: number) => Promise.resolve(Taro.setScreenBrightness({ value })).catch(() => {})
  const before = Promise.resolve(Taro.getScreenBrightness({})).then(
    ({ value }) => value,
    () => null,
  )
  // Read first: what is set afterwards would be taken for what was there.
  void before.then(() => set(1))
  return () => void before.then((value) => (value === null ? null : set(value)))
}
