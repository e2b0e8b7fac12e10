import { deepStrictEqual, ok, throws } from 'node:assert/strict'
import type { Document } from '../document'
import { Failure } from '../failure'
import type { Criteria } from './criteria'
import { changed, compile, shape } from './index'
import { criteria } from './properties/criteria'
import { document, path, value } from './properties/documents'
import { matches, order } from './properties/query-model'
import { forSeeds, type Random } from './properties/random'
import { applied, randomChange } from './properties/update-model'
import { compare } from './values/compare'
import { keyOf } from './values/key'

const ids = (docs: readonly Record<string, unknown>[]) => docs.map(({ _id }) => _id)
const find = (docs: readonly Document[], query: Criteria) => ids(docs.filter(compile(query)))
const some = (random: Random) => Array.from({ length: 12 }, (_, i) => document(random, `d${i}`))

test('comparison is an order: of any three values it puts each before or behind each other, without a circle', () =>
  forSeeds((random) => {
    const [a, b, c] = [value(random), value(random), value(random)]
    ok(Math.sign(compare(a, b)) === -Math.sign(compare(b, a)))
    ok(compare(a, b) > 0 || compare(b, c) > 0 || compare(a, c) <= 0)
    deepStrictEqual(Math.sign(compare(a, b)), Math.sign(order(a, b)))
  }))

test('two values have one key exactly when they are equal', () =>
  forSeeds((random) => {
    const [a, b] = [value(random), random.chance(0.3) ? value(random) : value(random, 0)]
    deepStrictEqual(keyOf(a) === keyOf(b), compare(a, b) === 0)
  }))

test('each operator finds what a plain reading of the manual finds', () =>
  forSeeds((random) => {
    const docs = some(random)
    const field = path(random)
    for (const operator of [
      '$eq',
      '$ne',
      '$gt',
      '$gte',
      '$lt',
      '$lte',
      '$in',
      '$nin',
      '$all',
      '$exists',
      '$size',
    ]) {
      const operand =
        operator === '$exists'
          ? random.chance(0.5)
          : operator === '$size'
            ? random.below(3)
            : ['$in', '$nin', '$all'].includes(operator)
              ? random.some(3, () => value(random, 1))
              : value(random, 1)
      const expected = docs.filter((doc) => matches(doc, field.split('.'), operator, operand))
      const query = { [field]: { [operator]: operand } }
      deepStrictEqual({ query, found: find(docs, query) }, { query, found: ids(expected) })
    }
  }))

test('logic holds: not, nor, and, or, and what $expr says beside them', () =>
  forSeeds((random) => {
    const docs = some(random)
    const [one, other] = [criteria(random), criteria(random)]
    const [inOne, inOther] = [new Set(find(docs, one)), new Set(find(docs, other))]
    const all = ids(docs)
    deepStrictEqual(
      find(docs, { $and: [one, other] }),
      all.filter((id) => inOne.has(id) && inOther.has(id)),
    )
    deepStrictEqual(
      find(docs, { $or: [one, other] }),
      all.filter((id) => inOne.has(id) || inOther.has(id)),
    )
    deepStrictEqual(
      find(docs, { $nor: [one, other] }),
      all.filter((id) => !inOne.has(id) && !inOther.has(id)),
    )
    deepStrictEqual(
      find(docs, { $expr: { $not: [{ $eq: ['$a', '$b'] }] } }),
      find(docs, { $expr: { $ne: ['$a', '$b'] } }),
    )
  }))

test('a sort puts no document before one that is less', () =>
  forSeeds((random) => {
    const docs = some(random)
    for (const direction of [1, -1] as const) {
      const sorted = shape(docs, { order: { a: direction } }).map(({ a }) => a)
      const keys = sorted.map((found) => {
        if (!Array.isArray(found)) return found ?? null
        return found.length === 0 ? undefined : found.reduce((x, y) => (order(y, x) * direction < 0 ? y : x))
      })
      keys.slice(1).forEach((key, i) => {
        ok(order(keys[i], key) * direction <= 0)
      })
    }
  }))

test('updates do what a plain model does, refuse what it refuses, and leave the old document alone', () =>
  forSeeds((random) => {
    const doc = document(random, 'd')
    const change = randomChange(random)
    const expected = applied(doc, change)
    const run = () => changed(doc, change)
    if (expected === null) throws(run, Failure)
    else deepStrictEqual({ change, doc, now: run() }, { change, doc, now: expected })
  }))
