import type { Database } from './database'
import type { IndexSpec } from './index'
import { agree, databaseForTest, forSeeds, type Random, randomBy } from './testing'

const FIELDS = ['a', 'b', 'c.d']
const INDEXES: IndexSpec[] = [
  { name: 'a', keys: { a: 1 } },
  { name: 'ab', keys: { a: 1, b: -1 } },
  { name: 'deep', keys: { 'c.d': -1, a: 1 } },
  { name: 'b', keys: { b: -1, 'c.d': 1 } },
]

const SCALARS = [
  0,
  -0,
  1,
  -2.5,
  3,
  1e300,
  '',
  'x',
  'x\u0000',
  '中',
  '\u{20bb7}',
  '\uffe5',
  null,
  true,
  false,
  new Date(0),
  new Date(5),
]
/** A list is rare in one half of the seeds, one a document, and absent in the other, where order comes from an index. */
function randomDoc(random: Random, exotic: boolean): Record<string, unknown> {
  const list = exotic && random.chance(0.2) ? random.below(3) : null
  const value = (field: number) =>
    field === list ? [random.pick([1, 3, 'x']), random.below(4)] : SCALARS[random.below(SCALARS.length)]
  const doc: Record<string, unknown> = {}
  if (random.chance(0.9)) doc.a = value(0)
  if (random.chance(0.9)) doc.b = value(1)
  if (random.chance(0.8)) doc.c = { d: value(2) }
  return doc
}

const OPERANDS = [-1, 0, 1, 3, '', 'x', '\uffe5', '￼', new Date(1)]
function randomCriterion(random: Random): unknown {
  const value = () => random.pick(OPERANDS)
  return random.pick([
    () => value(),
    () => null,
    () => ({ $in: [value(), value(), null] }),
    () => ({ $gt: value() }),
    () => ({ $gte: value(), $lt: value() }),
    () => ({ $lte: value() }),
    () => ({ $ne: value() }),
  ])()
}

function randomQuery(random: Random) {
  const part = () =>
    Object.fromEntries(FIELDS.filter(() => random.chance(0.5)).map((f) => [f, randomCriterion(random)]))
  const criteria = random.pick([
    part,
    part,
    () => ({ $or: [part(), part()] }),
    () => ({ $and: [part(), part()] }),
  ])()
  const direction = () => random.pick([1, -1] as const)
  const order: Record<string, 1 | -1> = {}
  for (const field of FIELDS) if (random.chance(0.4)) order[field] = direction()
  return {
    criteria,
    order: { ...order, _id: direction() },
    skip: random.below(3),
    limit: 1 + random.below(12),
  }
}

async function fill(db: Database, docs: readonly Record<string, unknown>[], random: Random, exotic: boolean) {
  await db.insert('things', docs)
  db.find('things', { a: 1 })
  for (const { _id } of docs.slice(0, 20)) {
    if (random.chance(0.3)) await db.remove('things', { _id }, false)
    else await db.replace('things', String(_id), randomDoc(random, exotic))
  }
}

test('an index changes how long a query takes and nothing else: matches, order, pages', async () => {
  await forSeeds(20, async (random, seed) => {
    const exotic = seed % 2 === 0
    const docs = Array.from({ length: 60 }, (_, i) => ({ _id: `i${i}`, ...randomDoc(random, exotic) }))
    const [indexed, bare] = [databaseForTest(INDEXES), databaseForTest()]
    const state = random.below(1e9)
    for (const db of [indexed, bare]) {
      await fill(db, docs, randomBy(state), exotic)
    }
    for (let i = 0; i < 12; i++) {
      const { criteria, ...options } = randomQuery(random)
      const rows = indexed.find('things', criteria, options)
      const story = { criteria, options }
      agree(rows, bare.find('things', criteria, options), story)
      agree(indexed.count('things', criteria), bare.count('things', criteria), story)
      const stages = [{ $match: criteria }, { $sort: options.order }, { $limit: options.limit }]
      agree(indexed.aggregate('things', stages), bare.aggregate('things', stages), stages)
    }
    indexed.close()
    bare.close()
  })
})
