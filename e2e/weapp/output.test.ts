import { existsSync, readFileSync } from 'node:fs'
import { weigh } from '../../tools/build/budget'
import { buildApp } from '../../tools/build/build-app'

const read = (name: string) => JSON.parse(readFileSync(`dist/weapp/${name}`, 'utf8'))
let app: {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
  preloadRule: Record<string, { network: string; packages: string[] }>
  [setting: string]: unknown
}
let inPackages: string[]

beforeAll(async () => {
  await buildApp('weapp')
  app = read('app.json')
  inPackages = app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))
}, 240_000)

test('components are loaded with the page that needs them', () => {
  expect(app.lazyCodeLoading).toBe('requiredComponents')
})

test('searching in WeChat finds home and nothing that is personal', () => {
  expect(app.sitemapLocation).toBe('sitemap.json')
  const { rules }: { rules: { action: string; page: string }[] } = read('sitemap.json')
  // The first rule that fits a page decides.
  const found = [...app.pages, ...inPackages].filter(
    (page) => rules.find((rule) => rule.page === '*' || rule.page === page)?.action === 'allow',
  )
  expect(found).toEqual(['pages/home/index'])
})

test('a rule that loads a package ahead names a page and packages that exist', () => {
  const roots = app.subPackages.map(({ root }) => root)
  for (const [page, { packages }] of Object.entries(app.preloadRule)) {
    expect([...app.pages, ...inPackages]).toContain(page)
    expect(packages.filter((root) => !roots.includes(root))).toEqual([])
  }
  expect(app.preloadRule['pages/home/index']?.packages).toEqual(['work'])
})

test('every page of a package is there, and none lies in two', () => {
  const all = [...app.pages, ...inPackages]
  expect(all.filter((page) => !existsSync(`dist/weapp/${page}.js`))).toEqual([])
  expect(new Set(all).size).toBe(all.length)
})

test('what was built is within its budget', () => {
  expect(weigh('dist/weapp').over).toEqual([])
})
