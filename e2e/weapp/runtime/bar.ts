import type { Compiled, Window } from './compiled'

const HEIGHT = 44
const dark = matchMedia('(prefers-color-scheme: dark)')

const STYLE = `position: sticky; top: 0; z-index: 1000; height: ${HEIGHT}px; display: flex; align-items: center;
  justify-content: center; font: 600 17px system-ui, sans-serif`
const BACK =
  'position: absolute; left: 0; width: 44px; height: 44px; border: 0; background: none; font: inherit; color: inherit'

/** WeChat's title bar with its way back. */
export function createBar({ app, theme }: Compiled) {
  const bar = document.createElement('header')
  const title = document.createElement('span')
  const button = document.createElement('button')
  button.textContent = '‹'
  button.ariaLabel = '返回'
  button.style.cssText = BACK
  bar.append(button, title)
  document.body.prepend(bar)
  document.documentElement.style.setProperty('--wx-vh', `calc((100vh - ${HEIGHT}px) / 100)`)
  /** `@bar` is a colour of theme.json. */
  const themed = (value = '') =>
    value.startsWith('@') ? (theme[dark.matches ? 'dark' : 'light'][value.slice(1)] ?? '') : value
  return {
    dress(page: Window, deep: boolean) {
      const shown = { ...app.window, ...page }
      title.textContent = shown.navigationBarTitleText ?? ''
      button.hidden = !deep
      const background = themed(shown.navigationBarBackgroundColor)
      bar.style.cssText = `${STYLE}; background: ${background}; color: ${themed(shown.navigationBarTextStyle)}`
    },
    setTitle: (text: string) => {
      title.textContent = text
    },
    onBack: (listener: () => void) => {
      button.onclick = listener
    },
  }
}
