import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Bytes of a compiled mini program, as WeChat loads it. */
export interface Sizes {
  /** By root; the main package is ''. */
  packages: Map<string, number>
  /** What each page has for itself, by its path. */
  pages: Map<string, number>
  /** What has to run before the first page shows: the scripts of the app and of that page. */
  firstScripts: number
  total: number
}
interface App {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
}

const add = (sizes: Map<string, number>, key: string, bytes: number) =>
  sizes.set(key, (sizes.get(key) ?? 0) + bytes)

/** @throws when `folder` holds no compiled mini program */
export function sizesOf(folder: string): Sizes {
  const app: App = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'))
  const inside = app.subPackages ?? []
  const paths = [...app.pages, ...inside.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]
  const pageOf = new Map(paths.map((path) => [dirname(path), path]))
  const first = dirname(paths[0] ?? '')

  const packages = new Map(['', ...inside.map(({ root }) => root)].map((root) => [root, 0]))
  const pages = new Map(paths.map((path) => [path, 0]))
  let firstScripts = 0
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = statSync(join(folder, name))
    if (!file.isFile()) continue
    const path = name.split('\\').join('/')
    const home = dirname(path)
    add(packages, inside.find(({ root }) => path.startsWith(`${root}/`))?.root ?? '', file.size)
    const page = pageOf.get(home)
    if (page) add(pages, page, file.size)
    if (path.endsWith('.js') && (home === '.' || home === first)) firstScripts += file.size
  }
  return { packages, pages, firstScripts, total: [...packages.values()].reduce((sum, size) => sum + size, 0) }
}
