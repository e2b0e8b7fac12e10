import type { Compiled } from './compiled'

const STYLE = `position: fixed; inset: auto 0 0; z-index: 1000; height: 50px; display: flex; background: Canvas;
  border-top: 1px solid #8884`
const ITEM = 'flex: 1; border: 0; background: none; color: inherit; font: 12px system-ui'

/** WeChat's tab bar, where app.json has one; it is seen on the pages that it lists. */
export function createTabBar({ app }: Compiled) {
  const tabs = app.tabBar?.list ?? []
  const holds = (path: string) => tabs.some(({ pagePath }) => pagePath === path)
  let told: (path: string) => void = () => {}
  const bar = document.createElement('nav')
  bar.hidden = true
  for (const { pagePath, text } of tabs) {
    const item = document.createElement('button')
    item.style.cssText = ITEM
    item.textContent = text
    item.onclick = () => told(pagePath)
    bar.append(item)
  }
  if (tabs.length > 0) document.body.append(bar)
  return {
    holds,
    dress(path: string) {
      bar.style.cssText = holds(path) ? STYLE : 'display: none'
    },
    onTab: (listener: (path: string) => void) => {
      told = listener
    },
  }
}
