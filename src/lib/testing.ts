/** A phone's storage, as JSON like the real one, and what stands in for Taro where only storage is used. */
export const storage = new Map<string, string>()

export const taro = {
  __esModule: true,
  default: {
    getStorageSync: (key: string): unknown => JSON.parse(storage.get(key) ?? '""'),
    setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.stringify(value)),
    removeStorageSync: (key: string) => void storage.delete(key),
  },
}
