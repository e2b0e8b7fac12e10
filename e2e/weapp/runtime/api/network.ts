import { api } from './api'

type Listener = (status: { isConnected: boolean; networkType: string }) => void

const networkType = () => (navigator.onLine ? 'wifi' : 'none')

export function networkApis() {
  const listeners = new Set<Listener>()
  const tell = () => {
    for (const listener of listeners) listener({ isConnected: navigator.onLine, networkType: networkType() })
  }
  addEventListener('online', tell)
  addEventListener('offline', tell)
  return {
    getNetworkType: api('getNetworkType', {}, () => ({ networkType: networkType() })),
    onNetworkStatusChange: (listener: Listener) => void listeners.add(listener),
    offNetworkStatusChange: (listener?: Listener) => {
      if (listener) listeners.delete(listener)
      else listeners.clear()
    },
  }
}
