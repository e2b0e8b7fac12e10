import '../styles/h5.scss'

const BUTTONS = [
  ['.taro-navigation-bar-back', '返回'],
  ['.taro-navigation-bar-home', '首页'],
] as const

/**
 * Taro's title bar for the browser knows neither keyboard nor screen reader: its two buttons are named here. A page is
 * reached by Tab, so that keys scroll also one on which nothing can be tapped.
 */
export function dressChrome() {
  for (const page of document.querySelectorAll<HTMLElement>('.taro_page')) page.tabIndex = 0
  for (const [selector, label] of BUTTONS) {
    const button = document.querySelector<HTMLElement>(selector)
    if (!button) continue
    Object.assign(button, { role: 'button', ariaLabel: label, tabIndex: 0 })
    button.onkeydown = ({ key }) => {
      if (key === 'Enter' || key === ' ') button.click()
    }
  }
}
