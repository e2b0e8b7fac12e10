import { string, unknown } from 'valibot'
import { api } from './api'

/** Doc: at most 1 MB a key, 10 MB together. */
const MOST_OF_A_KEY = 1024 * 1024
const MOST_OF_ALL = 10 * MOST_OF_A_KEY
const STORED = 'weapp:'

const bytes = (text: string) => new TextEncoder().encode(text).length
const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(STORED))
const sizeOf = (key: string) => bytes(localStorage.getItem(key) ?? '')

/** Doc: `''` for a key that is not there. */
function get(name: string, key: unknown): unknown {
  demandKey(name, key)
  return JSON.parse(localStorage.getItem(STORED + key) ?? '""')
}

function demandKey(name: string, key: unknown): asserts key is string {
  if (typeof key !== 'string') throw new Error(`${name}:fail parameter error: parameter should be String`)
  if (key === '') throw new Error(`${name}:fail parameter error: parameter should not be empty String`)
}

function set(name: string, key: unknown, value: unknown) {
  demandKey(name, key)
  const text = JSON.stringify(value ?? '')
  if (bytes(text) > MOST_OF_A_KEY) throw new Error(`${name}:fail entry size limit reached`)
  const others = keys().filter((one) => one !== STORED + key)
  const total = others.reduce((sum, one) => sum + sizeOf(one), bytes(text))
  if (total > MOST_OF_ALL) throw new Error(`${name}:fail exceed storage max size 10Mb`)
  localStorage.setItem(STORED + key, text)
}

function remove(name: string, key: unknown) {
  demandKey(name, key)
  localStorage.removeItem(STORED + key)
}

export const storageApis = {
  getStorageSync: (key: unknown) => get('getStorageSync', key),
  setStorageSync: (key: unknown, value: unknown) => set('setStorageSync', key, value),
  removeStorageSync: (key: unknown) => remove('removeStorageSync', key),
  setStorage: api('setStorage', { key: string(), data: unknown() }, ({ key, data }) =>
    set('setStorage', key, data),
  ),
  removeStorage: api('removeStorage', { key: string() }, ({ key }) => remove('removeStorage', key)),
  getStorage: api('getStorage', { key: string() }, ({ key }) => {
    if (localStorage.getItem(STORED + key) === null) throw new Error('data not found')
    return { data: get('getStorage', key) }
  }),
}
