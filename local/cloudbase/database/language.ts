import { Aggregator, Query } from 'mingo'
import { update as applyUpdate } from 'mingo/updater'
import { copy, type Document, isPlain } from './document'
import { Failure } from './failure'

/** What mingo lacks or answers wrongly: a refusal is better than a wrong answer. */
const REFUSED = new Set([
  '$geoWithin',
  '$geoIntersects',
  '$near',
  '$nearSphere',
  '$geoNear',
  '$jsonSchema',
  '$indexOfCP',
  '$week',
  '$substr',
  '$substrBytes',
  '$where',
  '$function',
  '$accumulator',
])

const badOperator = (name: string) =>
  new Failure('DATABASE_INVALID_OPERRATOR', `the local database does not support ${name}`)

function refuseUnsupported(value: unknown): void {
  if (Array.isArray(value)) for (const element of value) refuseUnsupported(element)
  else if (isPlain(value)) {
    for (const [key, inner] of Object.entries(value)) {
      if (REFUSED.has(key)) throw badOperator(key)
      refuseUnsupported(inner)
    }
  }
}

/** mingo names the unknown operator in its message; the cloud answers with a code. */
function guarded<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof Failure) throw error
    const message = error instanceof Error ? error.message : String(error)
    throw new Failure(
      /operator|not registered/i.test(message) ? 'DATABASE_INVALID_OPERRATOR' : 'DATABASE_REQUEST_FAILED',
      message,
    )
  }
}

export type Criteria = Record<string, unknown>

const IS_OBJECT = { $expr: { $eq: [{ $type: '$$ROOT' }, 'object'] } }
/** Operators that look at the fields of an element; any other looks at the element itself. */
const ON_FIELDS = new Set(['$and', '$or', '$nor'])

/** mingo looks for fields in plain elements as well: `$elemMatch` by fields is kept to elements that have some. */
function mended(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mended)
  if (!isPlain(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const criteria = mended(inner)
      const byFields =
        key === '$elemMatch' &&
        isPlain(criteria) &&
        Object.keys(criteria).some((name) => !name.startsWith('$') || ON_FIELDS.has(name))
      return [key, byFields ? { $and: [criteria, IS_OBJECT] } : criteria]
    }),
  )
}

/** @throws Failure DATABASE_INVALID_OPERRATOR naming what is not supported */
export function compile(criteria: Criteria): (doc: Document) => boolean {
  refuseUnsupported(criteria)
  return guarded(() => {
    const query = new Query(Object(mended(criteria)))
    return (doc) => guarded(() => query.test(doc))
  })
}

export type Order = Record<string, 1 | -1>

/** Sorts, skips, limits and projects as a find does. */
export function shape(
  docs: readonly Document[],
  options: { order?: Order; skip?: number; limit?: number; projection?: Criteria },
): Record<string, unknown>[] {
  const { order, skip, limit, projection } = options
  const stages: Record<string, unknown>[] = []
  if (order && Object.keys(order).length > 0) stages.push({ $sort: order })
  if (skip) stages.push({ $skip: skip })
  if (limit) stages.push({ $limit: limit })
  if (projection && Object.keys(projection).length > 0) stages.push({ $project: projection })
  if (stages.length === 0) return [...docs]
  return runStages(docs, stages, () => [])
}

/** @param lookup the documents of another collection, for `$lookup` */
export function runStages(
  docs: readonly Document[],
  stages: readonly Record<string, unknown>[],
  lookup: (collection: string) => Document[],
): Record<string, unknown>[] {
  refuseUnsupported(stages)
  return guarded(() =>
    new Aggregator([...stages], { collectionResolver: lookup }).run<Record<string, unknown>>([...docs]),
  )
}

/** A changed copy; plain fields without operators are set, as the SDK's merge update does. */
export function changed(doc: Document, change: Record<string, unknown>): Document {
  refuseUnsupported(change)
  const operators = Object.keys(change).some((key) => key.startsWith('$')) ? change : { $set: change }
  const next = copy(doc)
  guarded(() => applyUpdate(next, operators))
  if (next._id !== doc._id) throw new Failure('DATABASE_REQUEST_FAILED', '_id cannot be changed')
  return next
}
