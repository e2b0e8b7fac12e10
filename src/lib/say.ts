import Taro from '@tarojs/taro'
import { refusalFacts } from '../contract/refusal'
import type { CallError } from './call'
import { putOnClipboard } from './clipboard'

/** A short word that something worked. */
export const toast = (title: string) => void Taro.showToast({ title, icon: 'none', duration: 1800 })

/** Something to be read and closed. */
export const tell = (title: string, content: string) =>
  Taro.showModal({ title, content, showCancel: false, confirmText: '知道了' })

/** A failure in full, to be read and closed; the number of an unknown one can be copied. */
export async function say({ code, message, requestId, details }: CallError) {
  const title = '没有办成'
  if (code !== 'system/unexpected' || !requestId) {
    await tell(title, [message, ...refusalFacts({ code, message, details })].join('\n'))
    return
  }
  const content = `${message}\n编号 ${requestId}`
  const buttons = { confirmText: '复制编号', cancelText: '知道了' }
  const { confirm: wanted } = await Taro.showModal({ title, content, ...buttons })
  if (wanted) toast((await putOnClipboard(requestId)) ? '编号已复制' : `没有复制，编号 ${requestId}`)
}

/** @returns whether the user agrees */
export async function confirm(title: string, content: string, confirmText = '确定'): Promise<boolean> {
  const { confirm: agreed } = await Taro.showModal({ title, content, confirmText, cancelText: '取消' })
  return agreed
}
