import Taro from '@tarojs/taro'

/** Calls `back` whenever the signal returns. @returns how to stop */
export function onOnline(back: () => void): () => void {
  const listen = ({ isConnected }: { isConnected: boolean }) => {
    if (isConnected) back()
  }
  Taro.onNetworkStatusChange(listen)
  return () => Taro.offNetworkStatusChange(listen)
}
