import Taro from '@tarojs/taro'

type Resolve = Parameters<Taro.onNeedPrivacyAuthorization.Listener>[0]

/** The id under which WeChat checks that its own button was tapped. */
export const AGREE_ID = 'agree-privacy'

/** Which private interfaces wait for the user's word, by name; null when none. */
type Listener = (api: string | null) => void

const listeners = new Set<Listener>()
const waiting: { resolve: Resolve; api: string }[] = []
let listening = false

const tell = () => {
  for (const listener of listeners) listener(waiting[0]?.api ?? null)
}

/** What WeChat asks for stays pending until the user has agreed or refused; nothing else of the app waits. */
function listen() {
  if (listening || !Taro.canIUse('onNeedPrivacyAuthorization')) return
  listening = true
  Taro.onNeedPrivacyAuthorization((resolve, { referrer }) => {
    if (listeners.size === 0) return resolve({ event: 'disagree' })
    resolve({ event: 'exposureAuthorization' })
    waiting.push({ resolve, api: referrer })
    tell()
  })
}

/** Hears when the user has to be asked, at once if so already. @returns how to stop */
export function watchPrivacy(listener: Listener): () => void {
  listeners.add(listener)
  listen()
  if (waiting.length > 0) tell()
  return () => void listeners.delete(listener)
}

/** The user's word, for all that waits. */
export function answerPrivacy(agreed: boolean) {
  for (const { resolve } of waiting.splice(0)) {
    resolve(agreed ? { event: 'agree', buttonId: AGREE_ID } : { event: 'disagree' })
  }
  tell()
}

/** Whether WeChat refused since the user has said no just now; what is possible without has been told already. */
export const isPrivacyRefusal = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errno' in error && error.errno === 104

/** WeChat's own page with the guide to what the mini program uses. */
export const openPrivacyGuide = () => Taro.openPrivacyContract({})
