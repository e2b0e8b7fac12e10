import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { chapters, PICTURES, picturesNamed } from './support/handbook'
import { nameOf, SCREENS } from './support/pages'

const sources = ['src', 'cloudfunctions', 'local/demo']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  )
  .join('\n')

test('every picture that a chapter names is there and is one of a screen, and no other lies beside them', () => {
  const named = [...picturesNamed()]
  expect(named.length).toBeGreaterThan(10)
  const screens = SCREENS.map(nameOf)
  expect(named.filter((name) => !screens.includes(name))).toEqual([])
  expect(readdirSync(PICTURES).sort()).toEqual(named.map((name) => `${name}.webp`).sort())
})

test('all pictures together weigh less than 1.5 MB', () => {
  const bytes = readdirSync(PICTURES).map((name) => statSync(`${PICTURES}/${name}`).size)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1.5e6)
})

test.each(chapters())('$name calls everything as the app does', ({ text }) => {
  const quoted = [...text.matchAll(/「([^「」]+)」/g)].map(([, words = '']) => words)
  expect(quoted.length).toBeGreaterThan(5)
  // What is a number here is a value there.
  const said = (words: string) => words.split(/ ?\d+ ?/).every((part) => sources.includes(part))
  expect(quoted.filter((words) => !said(words))).toEqual([])
})

test('the table of contents leads to every chapter', () => {
  const contents = readFileSync('docs/handbook.md', 'utf8')
  const linked = [...contents.matchAll(/\(handbook\/([\w-]+\.md)\)/g)].map(([, name = '']) => name)
  expect(linked.sort()).toEqual(
    chapters()
      .map(({ name }) => name)
      .sort(),
  )
  expect(linked.every((name) => existsSync(`docs/handbook/${name}`))).toBe(true)
})
