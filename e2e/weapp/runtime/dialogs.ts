const SHADE =
  'position: fixed; inset: 0; z-index: 1001; background: #0008; display: grid; place-items: center'
const BOX =
  'width: 300px; background: Canvas; color: CanvasText; border-radius: 12px; padding: 24px 0 0; text-align: center; font: 17px system-ui'
const BUTTON = 'flex: 1; min-height: 52px; border: 0; background: none; color: inherit; font: inherit'
const TOAST =
  'position: fixed; inset: auto 40px 45%; z-index: 1002; padding: 12px; border-radius: 8px; background: #000c; color: #fff; text-align: center; font: 15px system-ui'

const make = (tag: string, css: string, text = '') => {
  const element = document.createElement(tag)
  element.style.cssText = css
  element.textContent = text
  return element
}

interface Modal {
  title?: string
  content?: string
  showCancel?: boolean
  cancelText?: string
  confirmText?: string
}

/** Doc: a button of showModal holds at most four characters. */
const MOST_ON_A_BUTTON = 4

/** @returns whether the user agreed. @throws Error as the documentation says */
export function showModal({
  title = '',
  content = '',
  showCancel = true,
  cancelText = '取消',
  confirmText = '确定',
}: Modal) {
  if (confirmText.length > MOST_ON_A_BUTTON)
    throw new Error('showModal:fail confirmText length should not larger than 4 Chinese characters')
  if (cancelText.length > MOST_ON_A_BUTTON)
    throw new Error('showModal:fail cancelText length should not larger than 4 Chinese characters')
  return new Promise<boolean>((resolve) => {
    const shade = make('div', SHADE)
    const box = make('div', BOX)
    box.role = 'dialog'
    box.ariaLabel = title
    box.append(
      make('strong', 'display: block', title),
      make('p', 'white-space: pre-wrap; margin: 12px 24px', content),
    )
    const foot = make('div', 'display: flex; border-top: 1px solid #8884')
    const answer = (text: string, agreed: boolean) => {
      const button = make('button', BUTTON, text)
      button.className = agreed ? 'wx-modal__confirm' : 'wx-modal__cancel'
      button.onclick = () => {
        shade.remove()
        resolve(agreed)
      }
      foot.append(button)
    }
    if (showCancel) answer(cancelText, false)
    answer(confirmText, true)
    box.append(foot)
    shade.append(box)
    document.body.append(shade)
  })
}

export function showToast({ title = '', duration = 1500 }: { title?: string; duration?: number }) {
  document.querySelector('.wx-toast')?.remove()
  const toast = make('div', TOAST, title)
  toast.className = 'wx-toast'
  toast.role = 'status'
  document.body.append(toast)
  setTimeout(() => toast.remove(), duration)
}
