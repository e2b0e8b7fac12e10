import type { Compiled } from './compiled'
import { watchFirstWords } from './first-words'
import { ageEngine, createModules } from './modules'
import { createPackages } from './packages'
import { fault } from './record'
import { createStack } from './stack'
import { parseUrl } from './url'
import { createUser } from './user'
import { createView } from './view'
import { createWx } from './wx'

interface AppOptions {
  onLaunch?: (options: unknown) => void
  onShow?: (options: unknown) => void
  onPageNotFound?: (options: unknown) => void
  onError?: (words: string) => void
  onUnhandledRejection?: (event: { reason: unknown; promise: Promise<unknown> }) => void
}

/** Loads the mini program that lies at `weapp.json` and opens its first page, or the one that was asked for. */
async function boot() {
  watchFirstWords()
  const compiled: Compiled = await (await fetch('weapp.json')).json()
  const apps: AppOptions[] = []
  const view = createView(compiled, (words) => apps[0]?.onError?.(words))
  addEventListener('unhandledrejection', ({ reason, promise }) =>
    apps[0]?.onUnhandledRejection?.({ reason, promise }),
  )
  ageEngine()
  let defining = ''
  const packages = createPackages(compiled, (part) => {
    modules.receive(part.scripts)
    view.receive(part.styles)
  })
  const stack = createStack(compiled, { view, define: arrive, onOpened: packages.foresee })
  const wx = createWx(compiled, stack)
  Object.assign(window, { weappWx: wx, weappUser: createUser(compiled, stack) })
  const register = (options: AppOptions) => void apps.push(options)
  const define = (definition: object) => view.space.component(defining).definition(definition).register()
  const definePage = (definition: object) =>
    view.space.component(defining).pageDefinition(definition).register()
  const modules = createModules(packages.rootOf, {
    wx,
    App: register,
    Page: definePage,
    Component: define,
    getApp: () => apps[0],
    getCurrentPages: () => stack.pages.map(({ instance }) => instance),
  })
  modules.receive(compiled.scripts)
  view.receive(compiled.styles)
  const defined = new Set<string>()

  async function arrive(path: string) {
    const root = packages.rootOf(path)
    if (root) await packages.load(root, 'page')
    runScripts(path)
  }
  /** Scripts run when they are needed, those of a page after those of its components. */
  function runScripts(path: string) {
    if (defined.has(path)) return
    defined.add(path)
    const { usingComponents = {} } = { ...compiled.components[path], ...compiled.pages[path] }
    for (const used of Object.values(usingComponents)) {
      runScripts(new URL(used, `http://x/${path}`).pathname.slice(1))
    }
    defining = path
    modules.run(`${path}.js`)
  }

  modules.run('app.js')
  const [app] = apps
  if (!app) throw new Error('app.js called no App()')
  const url = new URLSearchParams(location.search).get('open') ?? compiled.app.pages[0] ?? ''
  const { path, options: query } = parseUrl(url)
  // Doc: 1047 is a mini-program code that was scanned, 1001 the list of mini programs.
  const launch = { path, query, scene: query.scene ? 1047 : 1001, referrerInfo: {} }
  app.onLaunch?.(launch)
  app.onShow?.(launch)
  if (!compiled.pages[path] && app.onPageNotFound) return app.onPageNotFound({ ...launch, isEntryPage: true })
  await stack.inTurn(async () => (await stack.create('launch', url))())
}

boot().catch((error: Error) => fault(error.stack ?? error.message))
