import { startForTest } from '../../local/cloudbase/testing'
import type { StockDoc } from '../core/documents'
import { createStore } from './store'

let server: Awaited<ReturnType<typeof startForTest>>
const store = () => createStore(server.app.database())
const pile = (_id: string, left: number): StockDoc => ({
  _id,
  campaign: 'c_1',
  pile: 'p',
  goods: 'g',
  option: null,
  received: left,
  left,
})

beforeAll(async () => {
  server = await startForTest({ strict: false })
})
afterAll(() => server.close())

test('forty who change one document at the same moment all succeed', async () => {
  await store().set('stock', pile('hot', 40))
  await Promise.all(
    Array.from({ length: 40 }, () =>
      store().transaction(async (tx) => {
        const before = await tx.get('stock', 'hot')
        await tx.update('stock', 'hot', { set: { left: (before?.left ?? 0) - 1 } })
      }),
    ),
  )
  expect((await store().get('stock', 'hot'))?.left).toBe(0)
})

test('a refusal inside a transaction undoes what it did', async () => {
  await store().set('stock', pile('cold', 3))
  const refused = store().transaction(async (tx) => {
    await tx.updateAndGet('stock', 'cold', { inc: { left: -1 } })
    throw new Error('no')
  })
  await expect(refused).rejects.toThrow('no')
  expect((await store().get('stock', 'cold'))?.left).toBe(3)
})

test('find reads beyond the thousand rows that one query gives', async () => {
  const docs = Array.from({ length: 2345 }, (_, i) => ({ ...pile(`many-${i}`, i), campaign: 'c_many' }))
  for (let i = 0; i < docs.length; i += 500) await store().insert('stock', docs.slice(i, i + 500))
  const found = await store().find('stock', { campaign: 'c_many' })
  expect(new Set(found.map((doc) => doc._id)).size).toBe(2345)
  expect(await store().group('stock', { campaign: 'c_many' }, ['pile'])).toEqual([
    { key: { pile: 'p' }, count: 2345 },
  ])
})

test('insert tells that an id is taken', async () => {
  expect(await store().insert('stock', [pile('once', 1)])).toBe(true)
  expect(await store().insert('stock', [pile('once', 1)])).toBe(false)
})

test('objects are set whole: keys that are gone stay gone', async () => {
  await store().set('meta', { _id: 'roster', version: 1 })
  await store().update('meta', 'roster', { set: { nested: { a: 1, b: 2 } } })
  await store().update('meta', 'roster', { set: { nested: { b: 3 } }, inc: { version: 1 } })
  expect(await store().get('meta', 'roster')).toEqual({ _id: 'roster', version: 2, nested: { b: 3 } })
})
