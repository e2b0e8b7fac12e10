import { boolean, maxLength, number, optional, picklist, pipe, string } from 'valibot'
import { api } from './api'
import { BUTTON, make, openBox } from './paper'

const TOAST =
  'position: fixed; inset: auto 40px 45%; z-index: 1002; padding: 12px; border-radius: 8px; background: #000c; color: #fff; text-align: center; font: 15px system-ui'

/** Doc: a button of showModal holds at most four characters. */
const word = (name: string, usual: string) =>
  optional(pipe(string(), maxLength(4, `${name} length should not larger than 4 Chinese characters`)), usual)

interface Modal {
  title: string
  content: string
  showCancel: boolean
  cancelText: string
  confirmText: string
}

/** @returns whether the user agreed */
export function ask({ title, content, showCancel, cancelText, confirmText }: Modal): Promise<boolean> {
  return new Promise((resolve) => {
    const { box, close } = openBox(title)
    box.append(make('p', 'white-space: pre-wrap; margin: 12px 24px', content))
    const foot = make('div', 'display: flex; border-top: 1px solid #8884')
    const answer = (text: string, agreed: boolean) => {
      const button = make('button', BUTTON, text)
      button.className = agreed ? 'wx-modal__confirm' : 'wx-modal__cancel'
      button.onclick = () => {
        close()
        resolve(agreed)
      }
      foot.append(button)
    }
    if (showCancel) answer(cancelText, false)
    answer(confirmText, true)
    box.append(foot)
  })
}

/** WeChat has one place for a toast and for the sign of loading: the later takes it. */
let shown: HTMLElement | null = null
function toast(title: string) {
  shown?.remove()
  const element = make('div', TOAST, title)
  element.className = 'wx-toast'
  element.role = 'status'
  document.body.append(element)
  shown = element
  return () => {
    element.remove()
    if (shown === element) shown = null
  }
}
const hide = () => {
  if (!shown) throw new Error(`toast can't be found`)
  shown.remove()
  shown = null
}

const icon = optional(picklist(['success', 'error', 'loading', 'none']))
export const dialogApis = {
  showModal: api(
    'showModal',
    {
      title: optional(string(), ''),
      content: optional(string(), ''),
      showCancel: optional(boolean(), true),
      cancelText: word('cancelText', '取消'),
      confirmText: word('confirmText', '确定'),
    },
    async (modal) => {
      const confirm = await ask(modal)
      return { confirm, cancel: !confirm }
    },
  ),
  showToast: api(
    'showToast',
    { title: string(), icon, duration: optional(number(), 1500) },
    ({ title, duration }) => void setTimeout(toast(title), duration),
  ),
  hideToast: api('hideToast', {}, hide),
  showLoading: api(
    'showLoading',
    { title: string(), mask: optional(boolean()) },
    ({ title }) => void toast(title),
  ),
  hideLoading: api('hideLoading', {}, hide),
}
