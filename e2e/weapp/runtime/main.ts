import type { Compiled } from './compiled'
import { ageEngine, createModules } from './modules'
import { createPages } from './pages'
import { fault } from './record'
import { createView } from './view'
import { createWx } from './wx'

interface AppOptions {
  onLaunch?: (options: unknown) => void
  onShow?: (options: unknown) => void
}
type Definition = Record<string, unknown>

/** Loads the mini program that lies at `weapp.json` and opens its first page. */
async function boot() {
  const compiled = (await (await fetch('weapp.json')).json()) as Compiled
  const { space, backend } = createView(compiled)
  ageEngine()
  let app: AppOptions | null = null
  let defining = ''
  const pages = createPages(compiled, { space, backend, define })
  const wx = createWx(compiled, pages)
  Object.assign(window, { weappPages: pages })
  const registerApp = (options: AppOptions) => {
    app = options
  }
  const registerPage = (definition: Definition) =>
    space
      .component(defining)
      .pageDefinition(definition as never)
      .register()
  const registerComponent = (definition: Definition) =>
    space
      .component(defining)
      .definition(definition as never)
      .register()
  const modules = createModules(compiled, {
    wx,
    App: registerApp,
    Page: registerPage,
    Component: registerComponent,
    getApp: () => app,
    getCurrentPages: pages.instances,
  })
  const defined = new Set<string>()

  /** Scripts run when they are needed, those of a page after those of its components. */
  function define(path: string) {
    if (defined.has(path)) return
    defined.add(path)
    const { usingComponents = {} } = { ...compiled.components[path], ...compiled.pages[path] }
    for (const used of Object.values(usingComponents)) {
      define(new URL(used, `http://x/${path}`).pathname.slice(1))
    }
    modules.arrive(`${path}.js`)
    defining = path
    modules.run(`${path}.js`)
  }

  modules.run('app.js')
  const first = compiled.app.pages[0] ?? ''
  const launch = { path: first, query: {}, scene: 1001, referrerInfo: {} }
  const launched = app as AppOptions | null
  if (!launched) throw new Error('app.js called no App()')
  launched.onLaunch?.(launch)
  launched.onShow?.(launch)
  pages.reLaunch({ url: `/${first}` })
}

boot().catch((error: Error) => fault(error.stack ?? error.message))
