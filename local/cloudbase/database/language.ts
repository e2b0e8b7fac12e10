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

/** @throws Failure DATABASE_INVALID_OPERRATOR naming what is not supported */
export function compile(criteria: Criteria): (doc: Document) => boolean {
  refuseUnsupported(criteria)
  return guarded(() => {
    const query = new Query(criteria)
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
  return next
}
