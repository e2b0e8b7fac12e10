import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import type { AppConfig, Compiled, Package, PageConfig } from './runtime/compiled'
import { toCss } from './wxss'

/** The files of a compiled mini program by their path, as text; pictures and the like have none. */
export type Files = Map<string, string>

const TEXT = /\.(js|json|wxml|wxss|wxs)$/
const API_TYPES = 'node_modules/@tarojs/taro/types/api'
/** What Taro adds of its own, and the shops of others. */
const OF_TARO = /^(taro\.|alipay|qq|swan|framework)/

export const readDist = (folder = 'dist/weapp'): Files =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [
        path.split('\\').join('/'),
        TEXT.test(path) ? readFileSync(join(folder, path), 'utf8') : '',
      ]),
  )

let named: string[] | null = null
/** Every API that WeChat has by Taro's word: one that the app calls and the runtime lacks can be named. */
function apiNames(): string[] {
  if (named) return named
  const files = readdirSync(API_TYPES, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.d.ts') && !OF_TARO.test(path),
  )
  const names = files.flatMap((path) => {
    const [, members = ''] = readFileSync(join(API_TYPES, path), 'utf8').split('interface TaroStatic {')
    return [...members.matchAll(/^ {4}(\w+)[(<]/gm)].map((match) => match[1] ?? '')
  })
  named = [...new Set(names)]
  return named
}

const withoutSuffix = (path: string) => path.slice(0, -posix.extname(path).length)
const ending = (files: Files, suffix: string) => [...files].filter(([path]) => path.endsWith(suffix))

/** @throws Error with the compiler's words */
function compileTemplates(files: Files): string {
  const group = new TmplGroup()
  for (const [path, text] of ending(files, '.wxs')) group.addScript(withoutSuffix(path), text)
  for (const [path, text] of ending(files, '.wxml')) {
    const found: { message: string; startLine: number }[] = group.addTmpl(withoutSuffix(path), text)
    for (const { message, startLine } of found) throw new Error(`${path}:${startLine + 1}: ${message}`)
    for (const needed of group.getDirectDependencies(withoutSuffix(path))) {
      if (!files.has(`${needed}.wxml`)) throw new Error(`${path} imports ${needed}.wxml, which is missing`)
    }
  }
  const compiled = group.getTmplGenObjectGroups()
  group.free()
  return compiled
}

function parse<T>(files: Files, path: string): T {
  const text = files.get(path)
  if (text === undefined) throw new Error(`${path} is missing`)
  return JSON.parse(text)
}

const styled = new Map<string, string>()
/** Each style sheet is read once a process. */
function cssOf(wxss: string): string {
  const css = styled.get(wxss) ?? toCss(wxss)
  styled.set(wxss, css)
  return css
}

const partOf = (files: Files, belongs: (path: string) => boolean): Package => {
  const own = new Map([...files].filter(([path]) => belongs(path)))
  return {
    scripts: Object.fromEntries(ending(own, '.js')),
    styles: Object.fromEntries(
      ending(own, '.wxss').map(([path, text]) => [withoutSuffix(path), cssOf(text)]),
    ),
  }
}

/** What the runtime loads: the main package, and subpackages by root. @throws Error when the mini program is not whole */
export function compile(files: Files): { main: Compiled; packages: Record<string, Package> } {
  const app = parse<AppConfig>(files, 'app.json')
  const { subPackages = [] } = app
  const paths = [
    ...app.pages,
    ...subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ]
  for (const path of paths) {
    for (const suffix of ['js', 'wxml']) {
      if (!files.has(`${path}.${suffix}`))
        throw new Error(`app.json lists ${path}, but ${path}.${suffix} is missing`)
    }
  }
  const roots = subPackages.map(({ root }) => root)
  const inPackage = (path: string) => roots.some((root) => path.startsWith(`${root}/`))
  return {
    main: {
      ...partOf(files, (path) => !inPackage(path)),
      app,
      theme: parse(files, app.themeLocation),
      pages: Object.fromEntries(paths.map((path) => [path, parse<PageConfig>(files, `${path}.json`)])),
      components: Object.fromEntries(
        ending(files, '.json')
          .map(([path, text]) => [withoutSuffix(path), JSON.parse(text)] as const)
          .filter(([, config]) => config.component === true),
      ),
      templates: compileTemplates(files),
      apiNames: apiNames(),
      assets: [...files.keys()].filter((path) => !TEXT.test(path)),
    },
    packages: Object.fromEntries(
      roots.map((root) => [root, partOf(files, (path) => path.startsWith(`${root}/`))]),
    ),
  }
}
