import { deepStrictEqual } from 'node:assert/strict'
import { Database } from '../database'
import type { IndexSpec } from '../index'
import type { Order } from './criteria'
import { criteria } from './properties/criteria'
import { document, path } from './properties/documents'
import { forSeeds, type Random } from './properties/random'
import { randomChange } from './properties/update-model'

const indexes: IndexSpec[] = [
  { name: 'a', keys: { a: 1 } },
  { name: 'bDown', keys: { b: -1 } },
  { name: 'ab', keys: { a: 1, b: -1 } },
  { name: 'inner', keys: { 'a.b': 1, c: 1 } },
  { name: 'deep', keys: { 'b.a': -1, _id: 1 } },
]
let database: Database
beforeAll(() => {
  database = new Database({
    data: ':memory:',
    manifest: { collections: { indexed: { indexes }, plain: { indexes: [] } } },
  })
})
afterAll(() => database.close())

/** The same in both collections. */
async function both<T>(work: (name: string) => Promise<T> | T): Promise<[indexed: T, plain: T]> {
  return [await work('indexed'), await work('plain')]
}

/** The same write in both; one that only an index refuses (two lists under it) is made in neither. */
async function write(work: (name: string) => Promise<unknown>) {
  const refusal = (name: string) => work(name).then(() => null, String)
  const first = await refusal('indexed')
  if (!first?.includes('parallel arrays')) deepStrictEqual(await refusal('plain'), first)
}

async function fill(random: Random) {
  await both((name) => database.remove(name, {}, true))
  // Without lists and objects an index also gives ranges and orders.
  const depth = random.pick([0, 0, 2])
  for (let i = 0; i < 15; i++) {
    const doc = document(random, `d${i}`, depth)
    await write((name) => database.insert(name, [doc]))
  }
  for (let i = 0; depth > 0 && i < 5; i++) {
    const [query, change] = [{ _id: `d${random.below(15)}` }, randomChange(random)]
    await write((name) => database.update(name, query, change, true))
  }
  const gone = { _id: `d${random.below(15)}` }
  await write((name) => database.remove(name, gone, true))
}

const way = (random: Random) => (random.chance(0.5) ? 1 : -1)

/** Often the order of an index, forwards or backwards. With the id last it is complete. */
function order(random: Random): Order {
  const { keys } = random.pick(indexes)
  const turn = way(random)
  const ofIndex = Object.entries(keys).map(([field, direction]) => [field, direction * turn])
  const fields = random.chance(0.5) ? ofIndex : random.some(2, () => [path(random), way(random)])
  return { ...Object.fromEntries(fields), _id: way(random) }
}

test('an index never changes what a query finds, nor the order of it', () =>
  forSeeds(async (random) => {
    await fill(random)
    for (let i = 0; i < 6; i++) {
      const query = criteria(random)
      const options = { order: order(random), skip: random.below(3), limit: random.below(8) + 1 }
      const [found, expected] = await both((name) => {
        try {
          return database.find(name, query, options).map(({ _id }) => _id)
        } catch (error) {
          // Two arrays cannot be sorted by at once.
          return String(error)
        }
      })
      deepStrictEqual({ query, options, found }, { query, options, found: expected })
      const [rows, all] = await both((name) => database.count(name, query))
      deepStrictEqual({ query, rows }, { query, rows: all })
    }
  }, 1 / 3))
