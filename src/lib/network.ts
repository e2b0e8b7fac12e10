import Taro from '@tarojs/taro'

/** Tells whether there is a signal: now, and whenever that changes, for as long as the app runs. */
export function listenToNetwork(tell: (online: boolean) => void) {
  Taro.onNetworkStatusChange(({ isConnected }) => tell(isConnected))
  if (!Taro.canIUse('getNetworkType')) return
  Promise.resolve(Taro.getNetworkType()).then(
    ({ networkType }) => tell(networkType !== 'none'),
    () => {},
  )
}
