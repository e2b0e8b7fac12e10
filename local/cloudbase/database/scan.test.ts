import { readFileSync } from 'node:fs'
import type { Database } from './database'
import type { IndexSpec } from './index'
import { databaseForTest } from './testing'

const told: string[] = []
let strict: Database
let lenient: Database
beforeAll(async () => {
  const indexes: IndexSpec[] = [
    { name: 'campaign', keys: { campaign: 1 } },
    { name: 'at', keys: { at: -1 } },
  ]
  strict = databaseForTest(indexes)
  lenient = databaseForTest(indexes, { strict: false, warn: (message) => told.push(message) })
  const docs = Array.from({ length: 1200 }, (_, i) => ({
    _id: `d${i}`,
    campaign: 'c',
    state: `s${i % 2}`,
    at: i,
    n: i,
  }))
  for (const db of [strict, lenient]) {
    await db.insert('things', docs)
    await db.insert('things', [{ _id: 'few', campaign: 'small', at: -1 }])
  }
})
afterAll(() => {
  strict.close()
  lenient.close()
})
beforeEach(() => {
  told.length = 0
})

const within = (index: string) => `in the manifest under "things": ${index}`

test.each<[string, (db: Database) => unknown, string]>([
  ['a query', (db) => db.find('things', { state: 's1' }), '{ "name": "state", "keys": { "state": 1 } }'],
  [
    'equality, order and range',
    (db) => db.find('things', { n: { $gt: 5 }, state: 's1' }, { order: { 'by.day': -1 } }),
    '{ "name": "stateByDayN", "keys": { "state": 1, "by.day": -1, "n": 1 } }',
  ],
  [
    'an order alone',
    (db) => db.find('things', {}, { order: { n: 1 } }),
    '{ "name": "n", "keys": { "n": 1 } }',
  ],
  [
    'an order within what an index finds',
    (db) => db.find('things', { campaign: 'c' }, { order: { n: -1 }, limit: 5 }),
    '{ "name": "campaignN", "keys": { "campaign": 1, "n": -1 } }',
  ],
  [
    'an order whose index finds nothing',
    (db) => db.find('things', { state: 's9' }, { order: { at: -1 }, limit: 5 }),
    '{ "name": "stateAt", "keys": { "state": 1, "at": -1 } }',
  ],
  [
    'branches of which one has no index',
    (db) => db.find('things', { $or: [{ campaign: 'small' }, { state: 's9' }] }),
    '"keys": { "campaign": 1, "state": 1 }',
  ],
  ['a count', (db) => db.count('things', { state: { $regex: '^s' } }), '"keys": { "state": 1 }'],
  [
    'an update',
    (db) => db.update('things', { state: 's9' }, { $set: { n: 1 } }, true),
    '"keys": { "state": 1 }',
  ],
  ['a removal', (db) => db.remove('things', { state: 's9' }, true), '"keys": { "state": 1 }'],
  [
    'an aggregate',
    (db) => db.aggregate('things', [{ $match: { state: 's1' } }, { $sort: { n: 1 } }]),
    '"keys": { "state": 1, "n": 1 }',
  ],
])('%s without an index is refused with the index that it lacks, or told', async (_, run, index) => {
  await expect(async () => run(strict)).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: expect.stringContaining(index),
  })
  await run(lenient)
  expect(told).toEqual([expect.stringContaining(within(index.startsWith('{') ? index : ''))])
})

test.each<[string, (db: Database) => unknown]>([
  ['by id', (db) => db.find('things', { _id: { $in: ['d1', 'd2'] }, state: 's1' })],
  [
    'from an id on, in the order of ids',
    (db) => db.find('things', { _id: { $gt: 'd2' } }, { order: { _id: 1 }, limit: 5 }),
  ],
  ['everything', (db) => db.find('things', {})],
  ['by an index, more narrowly than it knows', (db) => db.find('things', { campaign: 'small', state: 's1' })],
  ['in the order of an index', (db) => db.find('things', {}, { order: { at: 1 }, limit: 20 })],
  ['a range in its order', (db) => db.find('things', { at: { $gte: 1190 } }, { order: { at: -1 } })],
  [
    'a page of one campaign',
    (db) => db.find('things', { campaign: 'c' }, { order: { _id: -1 }, skip: 50, limit: 5 }),
  ],
  ['branches that have indexes', (db) => db.find('things', { $or: [{ campaign: 'small' }, { at: 5 }] })],
  ['an aggregate over everything', (db) => db.aggregate('things', [{ $group: { _id: '$state' } }])],
])('%s is nothing to tell', async (_, run) => {
  await run(strict)
  await run(lenient)
  expect(told).toEqual([])
})

test('the index that is told can be pasted into the manifest, and then nothing more is told', async () => {
  lenient.find('things', { state: 's1', n: { $lt: 9 } })
  const spec = /\{.*\}/.exec(told[0] ?? '')?.[0] ?? ''
  const manifest = readFileSync('config/database.json', 'utf8').replace(
    '"indexes": []',
    `"indexes": [${spec}]`,
  )
  const { departments } = JSON.parse(manifest).collections
  const db = databaseForTest(departments.indexes)
  await db.insert('things', lenient.find('things', {}))
  expect(db.find('things', { state: 's1', n: { $lt: 9 } })).toHaveLength(4)
  db.close()
})
