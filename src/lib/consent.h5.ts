import Taro from '@tarojs/taro'
import type { Consent, Template } from '../contract/reminder'
import { account } from './transport'

/** The browser's stand-in for WeChat's question; local WeChat remembers what was accepted. */
export async function askConsent(templates: readonly Template[]): Promise<Record<string, Consent>> {
  const { confirm } = await Taro.showModal({
    title: '微信会这样问',
    content: `允许「工会之家」给您发一次消息：${templates.map(({ title }) => title).join('、')}`,
    confirmText: '允许',
    cancelText: '拒绝',
  })
  const answer: Consent = confirm ? 'accept' : 'reject'
  const answers = Object.fromEntries(templates.map(({ id }) => [id, answer]))
  const headers = { 'x-openid': account() }
  await fetch('/subscribe', { method: 'POST', headers, body: JSON.stringify(answers) })
  return answers
}
