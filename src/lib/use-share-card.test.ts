import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Pages whose card may travel: nothing in title or path is about a person. */
const SHARED = ['pages/home', 'pages/gift', 'signup/event']

const pages = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('index.config.ts'))
  .map(dirname)
const textOf = (page: string, file: string) => readFileSync(join('src', page, file), 'utf8')

test('just the pages without personal data can be passed on; in all others the menu has no such entry', () => {
  const withCard = pages.filter((page) => textOf(page, 'index.tsx').includes('useShareCard('))
  const allowed = pages.filter((page) =>
    textOf(page, 'index.config.ts').includes('enableShareAppMessage: true'),
  )
  expect(withCard.sort()).toEqual([...SHARED].sort())
  expect(allowed.sort()).toEqual([...SHARED].sort())
})
