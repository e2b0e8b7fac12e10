import { record } from './record'

/** What the page's JavaScript has in a browser and not in WeChat: the app's code finds nothing there. */
const ABSENT = [
  ...[
    'window',
    'document',
    'navigator',
    'location',
    'self',
    'top',
    'parent',
    'frames',
    'history',
    'localStorage',
  ],
  ...['sessionStorage', 'indexedDB', 'fetch', 'XMLHttpRequest', 'WebSocket', 'MessageChannel', 'performance'],
  ...[
    'requestAnimationFrame',
    'cancelAnimationFrame',
    'alert',
    'FormData',
    'Blob',
    'File',
    'URL',
    'URLSearchParams',
  ],
  ...[
    'Image',
    'Event',
    'CustomEvent',
    'HTMLElement',
    'Element',
    'Node',
    'TextEncoder',
    'TextDecoder',
    'crypto',
  ],
  ...['Intl', 'structuredClone', 'queueMicrotask'],
]

/** In WeChat `new Function` makes a function that does nothing. */
const silentFunction = Object.assign(
  function silent() {
    return () => {}
  },
  { prototype: Function.prototype },
)

/** What engines of phones in use lack; Taro adds nothing to them for WeChat. */
const NEWER: [object, string[]][] = [
  [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
  [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
  [Object, ['hasOwn', 'groupBy']],
  [Map, ['groupBy']],
  [Promise, ['withResolvers']],
]
export function ageEngine() {
  for (const [owner, names] of NEWER) for (const name of names) Reflect.deleteProperty(owner, name)
}

type Globals = Record<string, unknown>

const directoryOf = (path: string) => path.split('/').slice(0, -1)

/** `./common` as `pages/home/index.js` means it. */
function resolve(from: string, to: string): string {
  const parts = directoryOf(from)
  for (const part of to.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  const path = parts.join('/')
  return path.endsWith('.js') ? path : `${path}.js`
}

/** Runs the mini program's scripts, each once, with WeChat's globals and without the browser's. */
export function createModules(rootOf: (path: string) => string | undefined, globals: Globals) {
  const scripts = new Map<string, string>()
  const loaded = new Map<string, { exports: unknown }>()
  const given: Globals = { ...globals, Function: silentFunction, globalThis: undefined, global: undefined }

  /** @param from the script that asks; a package may ask its own scripts and those of the main package */
  function run(path: string, from = path): unknown {
    const owner = rootOf(path)
    if (owner && owner !== rootOf(from)) throw new Error(`${from} reaches into the package ${owner}: ${path}`)
    const done = loaded.get(path)
    if (done) return done.exports
    const source = scripts.get(path)
    if (source === undefined) throw new Error(`module '${path}' is not defined`)
    const module: { exports: unknown } = { exports: {} }
    loaded.set(path, module)
    const local: Globals = {
      ...given,
      module,
      exports: module.exports,
      require: (name: string) => run(resolve(path, name), path),
    }
    if (record.firstWords === 0) record.firstScripts += source.length
    const names = [...Object.keys(local), ...ABSENT]
    new Function(...names, `${source}\n//# sourceURL=weapp://${path}`)(...Object.values(local))
    return module.exports
  }

  return {
    run: (path: string) => run(path),
    receive(more: Record<string, string>) {
      for (const [path, source] of Object.entries(more)) scripts.set(path, source)
    },
  }
}
