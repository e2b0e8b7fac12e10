import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { JOURNAL_WORDS } from '../cloudfunctions/core/journal-words'
import { ACTIONS } from '../src/contract'

function sources(folder: string): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}
const importsOf = (text: string) => [...text.matchAll(/from '([^']+)'/g)].map((match) => match[1] ?? '')
const isTest = (path: string) => /\.test\.tsx?$/.test(path)

test('the contract imports nothing from the app or the functions', () => {
  for (const { path, text } of sources('src/contract')) {
    const outside = importsOf(text).filter((name) => name.startsWith('..') || name.startsWith('@tarojs'))
    expect([path, outside]).toEqual([path, []])
  }
})

test('core imports no SDK and nothing of the platform', () => {
  for (const { path, text } of sources('cloudfunctions/core').filter(({ path }) => !isTest(path))) {
    const forbidden = importsOf(text).filter((name) => /@cloudbase|wx-server-sdk|platform\//.test(name))
    expect([path, forbidden]).toEqual([path, []])
  }
})

test('every action has a name of its own, in the form capability.verb', () => {
  const names = ACTIONS.map((action) => action.name)
  expect(names.filter((name) => !/^[a-z]+\.[a-zA-Z]+$/.test(name))).toEqual([])
  expect(new Set(names).size).toBe(names.length)
})

test('every event that core writes into the journal has a word, and every word an event', () => {
  const text = sources('cloudfunctions/core')
    .filter(({ path, text }) => !isTest(path) && /\brecord\(/.test(text))
    .map(({ text }) => text)
    .join()
  const written = [...text.matchAll(/['`]([a-z]+\.[a-zA-Z]+)(\.\$\{\w+\})?['`]/g)].map(
    ([, name = '', open]) => ({ name, open: open !== undefined }),
  )
  const events = Object.keys(JOURNAL_WORDS)
  const means = (event: string) => (one: { name: string; open: boolean }) =>
    one.open ? event.startsWith(`${one.name}.`) : event === one.name
  expect(written.filter((one) => !events.some((event) => means(event)(one)))).toEqual([])
  expect(events.filter((event) => !written.some(means(event)))).toEqual([])
})

test('no hand-written file is longer than 300 lines', () => {
  const long = ['src', 'cloudfunctions', 'local', 'tools', 'e2e', 'config']
    .flatMap((folder) => sources(folder))
    .filter(({ text }) => text.split('\n').length > 301)
    .map(({ path }) => path)
  expect(long).toEqual([])
})
