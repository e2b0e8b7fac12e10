import Taro from '@tarojs/taro'

/** Writes a line into WeChat's log of the live app, where it is found by its number. */
export function log(number: string, text: string) {
  if (!Taro.canIUse('getRealtimeLogManager')) return
  const manager = Taro.getRealtimeLogManager()
  manager.setFilterMsg(number)
  manager.error(number, text)
}
