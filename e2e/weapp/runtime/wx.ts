import type { Compiled } from './compiled'
import { showModal, showToast } from './dialogs'
import type { Pages } from './pages'
import { fault } from './record'

interface Options {
  success?: (result: unknown) => void
  fail?: (error: { errMsg: string }) => void
  complete?: (result: unknown) => void
}
type Work<T> = (options: T) => unknown

/** An API in WeChat's form: answers later through callbacks, and as a promise where none were given. */
const api =
  <T>(name: string, work: Work<T>) =>
  (options: T & Options = {} as T & Options) => {
    const answered = Promise.resolve()
      .then(() => work(options))
      .then(
        (result) => {
          const answer = { ...(typeof result === 'object' ? result : {}), errMsg: `${name}:ok` }
          options.success?.(answer)
          options.complete?.(answer)
          return answer
        },
        (thrown: unknown) => {
          const said = thrown instanceof Error ? thrown.message : String(thrown)
          const error = { errMsg: said.startsWith(`${name}:`) ? said : `${name}:fail ${said}` }
          options.fail?.(error)
          options.complete?.(error)
          if (!options.fail) throw error
          return error
        },
      )
    return options.success || options.fail || options.complete ? undefined : answered
  }

/** The app never leads nowhere on purpose: a page that does not open is a fault. */
const loudly =
  <T>(work: Work<T>): Work<T> =>
  (options) => {
    try {
      return work(options)
    } catch (thrown) {
      fault(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown))
      throw thrown
    }
  }

const STORED = 'weapp:'
/** Doc: `''` for a key that is not there. */
const stored = (key: string): unknown => JSON.parse(localStorage.getItem(STORED + key) ?? '""')

const openid = () => localStorage.getItem('persona') ?? ''

async function callFunction({ name, data }: { name: string; data: unknown }) {
  const response = await fetch(`/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-openid': openid() },
    body: JSON.stringify(data),
  })
  if (!response.ok) throw new Error(`cloud.callFunction:fail ${response.status}`)
  return { result: (await response.json()) as unknown }
}

/** The user's text size; 17 is the normal one. */
const fontSize = () => 17 * Number(localStorage.getItem('text-scale') ?? 1)

type Listener = (status: { isConnected: boolean; networkType: string }) => void

function network() {
  const listeners = new Set<Listener>()
  const tell = () => {
    const isConnected = navigator.onLine
    for (const listener of listeners) listener({ isConnected, networkType: isConnected ? 'wifi' : 'none' })
  }
  addEventListener('online', tell)
  addEventListener('offline', tell)
  return {
    onNetworkStatusChange: (listener: Listener) => void listeners.add(listener),
    offNetworkStatusChange: (listener: Listener) => void listeners.delete(listener),
  }
}

/** What the app uses of `wx`, and no more. Whatever else WeChat has is a fault by name. */
export function createWx({ apiNames }: Compiled, pages: Pages): Record<string, unknown> {
  const present: Record<string, unknown> = {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    cloud: { init: () => {}, callFunction: api('cloud.callFunction', callFunction) },
    getStorageSync: stored,
    setStorageSync: (key: string, value: unknown) =>
      localStorage.setItem(STORED + key, JSON.stringify(value)),
    removeStorageSync: (key: string) => localStorage.removeItem(STORED + key),
    getSystemInfoSync: () => ({ platform: 'devtools', fontSizeSetting: fontSize(), SDKVersion: '3.5.8' }),
    canIUse: (name: string) => name in present,
    createWebAudioContext: () => new AudioContext(),
    nextTick: (work: () => void) => void Promise.resolve().then(work),
    showModal: api('showModal', async (options) => {
      const confirm = await showModal(options as Parameters<typeof showModal>[0])
      return { confirm, cancel: !confirm }
    }),
    showToast: api('showToast', showToast),
    stopPullDownRefresh: api('stopPullDownRefresh', pages.stopPullDown),
    setKeepScreenOn: api('setKeepScreenOn', () => {}),
    vibrateShort: api('vibrateShort', () => {}),
    setClipboardData: api('setClipboardData', ({ data }: { data: string }) =>
      navigator.clipboard.writeText(data),
    ),
    navigateTo: api('navigateTo', loudly(pages.navigateTo)),
    redirectTo: api('redirectTo', loudly(pages.redirectTo)),
    reLaunch: api('reLaunch', loudly(pages.reLaunch)),
    navigateBack: api('navigateBack', loudly(pages.navigateBack)),
    ...network(),
  }
  const lacking = apiNames
    .filter((name) => !(name in present))
    .map((name) => [
      name,
      () => {
        fault(`wx.${name} is not in the runtime`)
        throw new Error(`wx.${name} is not in the runtime`)
      },
    ])
  return { ...Object.fromEntries(lacking), ...present }
}
