import Taro from '@tarojs/taro'

/** A short list on this phone; an empty one leaves nothing behind. What was not written as a list is none. */
export const storedList = <T>(key: string) => ({
  read: (): T[] => {
    const stored: unknown = Taro.getStorageSync(key)
    return Array.isArray(stored) ? stored : []
  },
  write: (list: readonly T[]) => {
    if (list.length === 0) Taro.removeStorageSync(key)
    else Taro.setStorageSync(key, list)
  },
})
