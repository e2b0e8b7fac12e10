import Taro from '@tarojs/taro'

/** Calls `back` whenever the signal returns. @returns how to stop */
export function onOnline(back: () => void): () => void {
  const listen = ({ isConnected }: { isConnected: boolean }) => {
    if (isConnected) back()
  }
  Taro.onNetworkStatusChange(listen)
  return () => Taro.offNetworkStatusChange(listen)
}

/** Whether there is a line at all; without one nothing is worth a second try. */
export const isOnline = async (): Promise<boolean> => (await Taro.getNetworkType()).networkType !== 'none'
