import { world } from '../world'
import { api, Refusal } from './api'
import { ask } from './dialogs'

interface Answer {
  event: 'exposureAuthorization' | 'agree' | 'disagree'
  buttonId?: string
}
type Listener = (resolve: (answer: Answer) => void, info: { referrer: string }) => void

const CONTRACT = '《用户隐私保护指引》'
const REFUSED = 'privacy permission is not authorized'
const refusal = () => new Refusal(REFUSED, { errno: 104 })

let listener: Listener | null = null
/** Agree buttons that were tapped since the question came up. */
const tapped = new Set<string>()

/** A button of the kind `agreePrivacyAuthorization` was tapped. */
export const agreeTapped = (id: string) => void tapped.add(id)

/** Doc: without a listener WeChat asks with a window of its own. */
async function askItself() {
  const asked = { title: CONTRACT, content: '', showCancel: true, cancelText: '拒绝', confirmText: '同意' }
  if (!(await ask(asked))) throw refusal()
}

function askThroughApp(tell: Listener, referrer: string): Promise<void> {
  tapped.clear()
  return new Promise((resolve, reject) => {
    tell(
      ({ event, buttonId = '' }) => {
        if (event === 'exposureAuthorization') return
        // Doc: consent counts only when the button of this id was tapped.
        if (event === 'agree' && tapped.has(buttonId)) resolve()
        else reject(refusal())
      },
      { referrer },
    )
  })
}

/**
 * Before an API that touches private data goes on. The app hears of every such call until one is agreed to.
 * @throws Refusal with errno 104 when the user does not agree
 */
export async function demandConsent(referrer: string): Promise<void> {
  if (world.privacyAgreed) return
  await (listener ? askThroughApp(listener, referrer) : askItself())
  world.privacyAgreed = true
}

export const privacyApis = {
  onNeedPrivacyAuthorization: (told: Listener) => {
    listener = told
  },
  getPrivacySetting: api('getPrivacySetting', {}, () => ({
    needAuthorization: !world.privacyAgreed,
    privacyContractName: CONTRACT,
  })),
  requirePrivacyAuthorize: api('requirePrivacyAuthorize', {}, () => demandConsent('requirePrivacyAuthorize')),
  openPrivacyContract: api('openPrivacyContract', {}, () =>
    ask({ title: CONTRACT, content: '', showCancel: false, cancelText: '', confirmText: '返回' }).then(
      () => {},
    ),
  ),
}
