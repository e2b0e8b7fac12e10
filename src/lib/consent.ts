import Taro from '@tarojs/taro'
import { CONSENTS, type Consent, type Template } from '../contract/reminder'

const consentIn = (value: unknown): Consent | undefined => CONSENTS.find((one) => one === value)

/**
 * WeChat's question whether these messages may be sent, one of each. Only within a tap and before anything is waited
 * for; at most three at once.
 * @returns the answer for each template; empty where WeChat asked nothing (the main switch is off)
 */
export async function askConsent(templates: readonly Template[]): Promise<Record<string, Consent>> {
  // Taro's type wants an id that only Alipay has.
  const options = { tmplIds: templates.map(({ id }) => id), entityIds: [] }
  const result = await Taro.requestSubscribeMessage(options).catch(() => null)
  const given: Record<string, unknown> = { ...result }
  return Object.fromEntries(
    templates.flatMap(({ id }) => {
      const answer = consentIn(given[id])
      return answer ? [[id, answer]] : []
    }),
  )
}
