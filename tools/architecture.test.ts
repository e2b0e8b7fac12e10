import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { apiHandlers } from '../cloudfunctions/api/handlers'
import { JOURNAL_WORDS } from '../cloudfunctions/core/journal-words'
import { mailboxHandlers } from '../cloudfunctions/core/mailbox'
import { exportsHandlers } from '../cloudfunctions/exports/handlers'
import { ACTIONS } from '../src/contract'
import { FUNCTIONS } from './build/build-functions'

function sources(folder: string): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|scss)$/.test(name))
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

test('every action has exactly one handler, in the function that the contract names', () => {
  const handled = Object.entries({
    api: apiHandlers,
    exports: exportsHandlers,
    mailbox: mailboxHandlers,
  }).flatMap(([name, handlers]) => handlers.map(({ action }) => `${name} ${action.name}`))
  expect(handled.sort()).toEqual(ACTIONS.map((action) => `${action.on} ${action.name}`).sort())
})

test('every function is a folder with an entry and settings, and only the timer is closed to clients', () => {
  const folders = readdirSync('cloudfunctions').filter((name) => name !== 'core' && name !== 'platform')
  expect(folders.sort()).toEqual([...FUNCTIONS].sort())
  const closed = folders.filter(
    (name) => JSON.parse(readFileSync(`cloudfunctions/${name}/config.json`, 'utf8')).clientInvoke === false,
  )
  expect(closed).toEqual(['timer'])
})

test('the app speaks to its cloud in src/lib only', () => {
  const direct = sources('src')
    .filter(({ path }) => !path.startsWith('src/lib/'))
    .filter(({ text }) => /Taro\.(cloud|request|uploadFile)\b|\bfetch\(/.test(text))
    .map(({ path }) => path)
  expect(direct).toEqual([])
})

test('no hand-written file is longer than 300 lines', () => {
  const long = ['src', 'cloudfunctions', 'local', 'tools', 'e2e', 'config']
    .flatMap((folder) => sources(folder))
    .filter(({ text }) => text.split('\n').length > 301)
    .map(({ path }) => path)
  expect(long).toEqual([])
})
