import type { Root } from 'glass-easel-miniprogram-adapter'
import { createBar } from './bar'
import type { Compiled } from './compiled'
import { fault, record, wordsOf } from './record'
import { throughJson } from './set-data'
import { createTabBar } from './tab-bar'
import { parseUrl } from './url'
import { attach, type View } from './view'

type Handler = (...args: unknown[]) => unknown
/** What the app's code sees of a page as `this`. */
interface Instance {
  route: string
  options: Record<string, string>
  setData(data: unknown, done?: () => void): void
  onLoad?: Handler
  onShow?: Handler
  onReady?: Handler
  onHide?: Handler
  onUnload?: Handler
  onPullDownRefresh?: Handler
  onShareAppMessage?: (asked: { from: 'menu' | 'button' }) => unknown
  onTabItemTap?: Handler
}

export interface Open {
  path: string
  root: Root
  element: HTMLElement
  instance: Instance
  scrolled: number
  /** What WeChat asks before the user leaves the page. */
  question?: string
}

interface Host {
  view: View
  /** Runs the page's script, once, after its package has arrived. */
  define: (path: string) => Promise<void>
  /** A page has appeared for the first time. */
  onOpened: (path: string) => void
}

/** The pages that lie on each other. */
export function createStack(compiled: Compiled, { view, define, onOpened }: Host) {
  const pages: Open[] = []
  /** Tab pages live on while another tab is seen. */
  const asleep = new Map<string, Open>()
  const bar = createBar(compiled)
  const tabBar = createTabBar(compiled)
  const front = () => pages[pages.length - 1]

  function hide() {
    const page = front()
    if (!page) return
    page.scrolled = scrollY
    page.element.hidden = true
    page.instance.onHide?.()
  }
  function close(page: Open) {
    page.instance.onUnload?.()
    page.root.release()
    page.element.remove()
  }
  function drop() {
    const page = pages.pop()
    if (page) close(page)
  }
  function dropAll() {
    while (pages.length > 0) drop()
    asleep.forEach(close)
    asleep.clear()
  }
  function appear() {
    const page = front()
    if (!page) return
    page.element.hidden = false
    record.stack = pages.map(({ path }) => path)
    bar.dress(compiled.pages[page.path] ?? {}, pages.length > 1)
    tabBar.dress(page.path)
    scrollTo(0, page.scrolled)
    page.instance.onShow?.()
  }
  /** The front tab page falls asleep; `path` wakes. @returns whether it was there */
  function wake(path: string): boolean {
    while (pages.length > 1) drop()
    const bottom = pages[0]
    if (bottom?.path === path) return true
    if (bottom && tabBar.holds(bottom.path)) {
      hide()
      asleep.set(bottom.path, bottom)
      pages.pop()
    } else drop()
    const woken = asleep.get(path)
    asleep.delete(path)
    if (woken) pages.push(woken)
    return woken !== undefined
  }

  async function create(name: string, url: string): Promise<() => void> {
    const { path, options } = parseUrl(url)
    if (!compiled.pages[path]) throw new Error(`${name}:fail page "${path}" is not found`)
    await define(path)
    if (!view.knows(path)) throw new Error(`${name}:fail ${path}.js called no Page()`)
    return () => {
      const root = view.createRoot(path)
      const element = attach(root)
      const instance: Instance = Object.assign(root.get(), { route: path, options })
      throughJson(instance, path)
      pages.push({ path, root, element, instance, scrolled: 0 })
      instance.onLoad?.(options)
      appear()
      instance.onReady?.()
      onOpened(path)
    }
  }

  let moving: Promise<unknown> = Promise.resolve()
  /** One way after the other. The app never leads nowhere on purpose: a page that does not open is a fault. */
  function inTurn<T>(go: () => T | Promise<T>): Promise<T> {
    const gone = moving.then(go)
    moving = gone.catch((thrown: unknown) => fault(wordsOf(thrown)))
    return gone
  }

  return {
    pages,
    front,
    hide,
    drop,
    dropAll,
    wake,
    appear,
    create,
    inTurn,
    isTab: tabBar.holds,
    setTitle: bar.setTitle,
    onBack: bar.onBack,
    onTab: tabBar.onTab,
  }
}
export type Stack = ReturnType<typeof createStack>
