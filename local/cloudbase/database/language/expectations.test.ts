import { startForTest } from '../../testing'
import { arrayUpdates } from './expectations/array-updates'
import { collections } from './expectations/collections'
import { days } from './expectations/days'
import { fieldUpdates } from './expectations/field-updates'
import {
  type Expressions,
  MISSING,
  type Pipelines,
  type Queries,
  Refused,
  type Row,
} from './expectations/kit'
import { lookups, PEOPLE } from './expectations/lookups'
import { measured, nearest } from './expectations/nearest'
import { nulls, patterns } from './expectations/nulls'
import { numbers } from './expectations/numbers'
import { ASCENDING, sorts } from './expectations/orders'
import { pipelines } from './expectations/pipelines'
import { places } from './expectations/places'
import { PROJECTED, projections } from './expectations/projections'
import { queries } from './expectations/queries'
import { unknown, wrong } from './expectations/refusals'
import { schemas } from './expectations/schemas'
import { texts } from './expectations/texts'

/** What MongoDB answers, asked through the unmodified SDK. */
let server: Awaited<ReturnType<typeof startForTest>>
const db = () => server.app.database()
const command = () => db().command

beforeAll(async () => {
  server = await startForTest()
})
afterAll(() => server.close())

let made = 0
async function collectionOf(docs: readonly Row[], name = `expected_${made++}`) {
  await db().createCollection(name)
  if (docs.length > 0)
    await db()
      .collection(name)
      .add([...docs])
  return db().collection(name)
}
const idsOf = (rows: Row[]) => rows.map(({ _id }) => _id)

describe.each<[string, Queries]>([
  ['queries', queries],
  ['null and missing', nulls],
  ['patterns', patterns],
  ['places', places],
  ['the nearest places', nearest],
  ['schemas', schemas],
])('%s', (_, { docs, cases, ordered }) => {
  let rows: ReturnType<typeof collectionOf>
  beforeAll(async () => {
    rows = collectionOf(docs)
    await rows
  })
  test.each(cases)('%s', async (_name, where, ids) => {
    const found = idsOf((await (await rows).where(where(command(), db())).get()).data)
    expect(ordered ? found : found.sort()).toEqual(ordered ? ids : [...ids].sort())
  })
})

describe('order', () => {
  test('all types in their order, up and down', async () => {
    const rows = await collectionOf([...ASCENDING].sort(() => -1))
    expect(idsOf((await rows.orderBy('v', 'asc').get()).data)).toEqual(idsOf(ASCENDING))
    const down = idsOf(ASCENDING).reverse()
    // Going down the array counts as its greatest element, 100.
    const expected = down.filter((id) => id !== 'array')
    expected.splice(expected.indexOf('two'), 0, 'array')
    expect(idsOf((await rows.orderBy('v', 'desc').get()).data)).toEqual(expected)
  })

  test.each(sorts)('%s', async (_, docs, order, ids) => {
    const rows = await collectionOf(docs)
    let query = rows.where({})
    for (const [field, direction] of Object.entries(order)) {
      query = query.orderBy(field, direction === 1 ? 'asc' : 'desc')
    }
    expect(idsOf((await query.get()).data)).toEqual(ids)
    expect(idsOf((await rows.aggregate().sort(order).end()).data)).toEqual(ids)
  })
})

describe('field()', () => {
  let rows: ReturnType<typeof collectionOf>
  beforeAll(() => {
    rows = collectionOf([PROJECTED])
  })
  test.each(projections)('%s', async (_, fields, row) => {
    const answer = (await rows).field(fields(command())).get()
    if (typeof row === 'string') await expect(answer).rejects.toThrow(row)
    else expect((await answer).data).toEqual([row])
  })
})

describe.each([
  ['updates of fields', fieldUpdates],
  ['updates of arrays', arrayUpdates],
])('%s', (_, cases) => {
  let rows: ReturnType<typeof collectionOf>
  beforeAll(() => {
    rows = collectionOf([])
  })
  test.each(cases)('%s', async (_name, ...[before, change, after, where]) => {
    const _id = `u${made++}`
    const all = await rows
    await all.add({ _id, ...before })
    const target = where ? all.where({ _id, ...where(command()) }) : all.doc(_id)
    const answer = target.update(change(command(), db()))
    if (typeof after === 'string') await expect(answer).rejects.toThrow(after)
    else await answer
    const expected = typeof after === 'string' ? before : after
    expect((await all.doc(_id).get()).data).toEqual([{ _id, ...expected }])
  })
})

describe.each<[string, Expressions]>([
  ['numbers and conditions', numbers],
  ['arrays, sets and objects', collections],
  ['text', texts],
  ['dates', days],
])('expressions: %s', (_, { doc, cases }) => {
  let rows: ReturnType<typeof collectionOf>
  beforeAll(() => {
    rows = collectionOf([doc])
  })
  test.each(cases)('%s', async (_name, expression, value) => {
    const stages = (await rows).aggregate().replaceRoot({ newRoot: { v: expression(command().aggregate) } })
    if (value instanceof Refused) await expect(stages.end()).rejects.toThrow(value.words)
    else expect((await stages.end()).data).toEqual([value === MISSING ? {} : { v: value }])
  })
})

describe.each<[string, Pipelines]>([
  ['stages', pipelines],
  ['the stage lookup', lookups],
  ['the stage geoNear', measured],
])('%s', (area, { docs, cases }) => {
  let rows: ReturnType<typeof collectionOf>
  beforeAll(async () => {
    rows = collectionOf(docs)
    if (area === 'the stage lookup') await collectionOf(PEOPLE, 'expected_people')
  })
  test.each(cases)('%s', async (_name, stages, expected) => {
    expect((await stages((await rows).aggregate(), command(), command().aggregate).end()).data).toEqual(
      expected,
    )
  })
  test('nothing that was stored has changed', async () => {
    // The SDK makes objects of places; as JSON they are what was stored.
    expect(JSON.stringify((await (await rows).get()).data)).toBe(JSON.stringify(docs))
  })
})

describe('refusals', () => {
  let rows: ReturnType<typeof collectionOf>
  beforeAll(() => {
    rows = collectionOf([
      { _id: 'r', a: 1, x: [1], y: [2] },
      { _id: 's', at: { type: 'Point', coordinates: [0, 0] }, home: { type: 'Point', coordinates: [1, 1] } },
    ])
  })
  test.each(unknown)('%s is refused by name', async (_, run, says) => {
    await expect(run(await rows, db())).rejects.toMatchObject({
      code: 'DATABASE_INVALID_OPERRATOR',
      message: expect.stringContaining(says),
    })
  })
  test.each(wrong)('%s is refused', async (_, run, says) => {
    await expect(run(await rows, db())).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringContaining(says),
    })
  })
})
