import type { AssociatedBackend, CodeSpace, Root } from 'glass-easel-miniprogram-adapter'
import { createBar } from './bar'
import type { Compiled } from './compiled'
import { record } from './record'

/** Doc: at most ten pages lie on each other; one setData carries at most 1 MB. */
const DEEPEST = 10
const MOST_DATA = 1024 * 1024

type Handler = (...args: unknown[]) => unknown
/** What the app's code sees of a page as `this`. */
interface Instance {
  route: string
  options: Record<string, string>
  setData: (data: unknown, done?: () => void) => void
  onLoad?: Handler
  onShow?: Handler
  onReady?: Handler
  onHide?: Handler
  onUnload?: Handler
  onPullDownRefresh?: Handler
}

interface Open {
  path: string
  root: Root
  element: HTMLElement
  instance: Instance
  scrolled: number
}

/** In WeChat data go to the view as text: what JSON cannot carry is lost, and size is limited. */
function throughJson(instance: Instance, page: string) {
  const setData = instance.setData.bind(instance)
  instance.setData = (data, done) => {
    const text = JSON.stringify(data)
    const bytes = new TextEncoder().encode(text).length
    if (bytes > record.largest.bytes) record.largest = { bytes, page }
    if (bytes > MOST_DATA) throw new Error(`setData of ${page} carries ${bytes} bytes, more than 1 MB`)
    setData(JSON.parse(text), done)
  }
}

/** `/pages/gift/index?id=1`; parameters stay encoded, as in WeChat. */
function parse(url: string): { path: string; options: Record<string, string> } {
  const [path = '', query = ''] = url.split('?')
  const pairs = query.split('&').filter(Boolean)
  const options = pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)])
  return { path: path.replace(/^\//, ''), options: Object.fromEntries(options) }
}

interface Host {
  space: CodeSpace
  backend: AssociatedBackend
  /** Runs the page's script, once. */
  define: (path: string) => void
}

/** The stack of pages. */
export function createPages(compiled: Compiled, host: Host) {
  const stack: Open[] = []
  const dress = createBar(compiled, () => void navigateBack({}))

  const front = () => stack[stack.length - 1]
  function leave() {
    const page = front()
    if (!page) return
    page.scrolled = scrollY
    page.element.hidden = true
    page.instance.onHide?.()
  }
  function drop() {
    const page = stack.pop()
    if (!page) return
    page.instance.onUnload?.()
    page.root.release()
    page.element.remove()
  }
  function appear(page: Open) {
    page.element.hidden = false
    record.stack = stack.map(({ path }) => path)
    dress(compiled.pages[page.path] ?? {}, stack.length > 1)
    scrollTo(0, page.scrolled)
    page.instance.onShow?.()
  }
  function open(name: string, url: string) {
    const { path, options } = parse(url)
    if (!compiled.pages[path]) throw new Error(`${name}:fail page "${path}" is not found`)
    host.define(path)
    if (!host.space.getComponentSpace().getComponentByUrlWithoutDefault(path, '')) {
      throw new Error(`${name}:fail ${path}.js called no Page()`)
    }
    const root = host.backend.createRoot('page', host.space, path)
    const placeholder = document.createElement('div')
    document.body.append(placeholder)
    root.attach(document.body as never, placeholder as never)
    const element = root.getComponent().getBackendElement() as unknown as HTMLElement
    const instance = root.get() as unknown as Instance
    Object.assign(instance, { route: path, options })
    throughJson(instance, path)
    const page: Open = { path, root, element, instance, scrolled: 0 }
    stack.push(page)
    instance.onLoad?.(options)
    appear(page)
    instance.onReady?.()
  }

  function navigateTo({ url }: { url: string }) {
    if (stack.length >= DEEPEST) throw new Error(`navigateTo:fail webview count limit exceed`)
    leave()
    open('navigateTo', url)
  }
  function redirectTo({ url }: { url: string }) {
    drop()
    open('redirectTo', url)
  }
  function reLaunch({ url }: { url: string }) {
    while (stack.length > 0) drop()
    open('reLaunch', url)
  }
  function navigateBack({ delta = 1 }: { delta?: number }) {
    if (stack.length < 2) throw new Error('navigateBack:fail cannot navigate back at first page')
    for (let left = Math.min(delta, stack.length - 1); left > 0; left--) drop()
    const page = front()
    if (page) appear(page)
  }
  return {
    navigateTo,
    redirectTo,
    reLaunch,
    navigateBack,
    instances: () => stack.map(({ instance }) => instance),
    /** What a finger does; the page answers only where its settings allow. */
    pullDown() {
      const page = front()
      if (!page || !compiled.pages[page.path]?.enablePullDownRefresh) return
      record.pulled = true
      page.instance.onPullDownRefresh?.()
    },
    stopPullDown() {
      record.pulled = false
    },
  }
}
export type Pages = ReturnType<typeof createPages>
