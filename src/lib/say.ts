import Taro from '@tarojs/taro'
import { refusalFacts } from '../contract/refusal'
import type { CallError } from './call'

/** A short word that something worked. */
export const toast = (title: string) => void Taro.showToast({ title, icon: 'none', duration: 1800 })

/** A failure in full, to be read and closed. */
export async function say({ code, message, requestId, details }: CallError) {
  const number = code === 'system/unexpected' && requestId ? [`编号 ${requestId}`] : []
  const content = [message, ...refusalFacts({ code, message, details }), ...number].join('\n')
  await Taro.showModal({ title: '没有办成', content, showCancel: false, confirmText: '知道了' })
}

/** @returns whether the user agrees */
export async function confirm(title: string, content: string, confirmText = '确定'): Promise<boolean> {
  const { confirm: agreed } = await Taro.showModal({ title, content, confirmText, cancelText: '取消' })
  return agreed
}
