import { type Document, isPlain, valuesAt } from './document'
import type { Criteria } from './language'

export interface IndexSpec {
  name: string
  keys: Record<string, 1 | -1>
  unique?: boolean
}

/** Values as text with their type, so that 1 and "1" differ; a missing field counts as null. */
function keyOf(value: unknown): string {
  if (value === undefined || value === null) return 'n'
  if (value instanceof Date) return `d${value.getTime()}`
  if (typeof value === 'object') return `o${String(value)}`
  return `${(typeof value)[0]}${String(value)}`
}
const isScalar = (value: unknown) => value === null || value instanceof Date || typeof value !== 'object'

/** The values that a criterion allows for a field, when it names them: `v`, `{$eq:v}`, `{$in:[…]}`. */
function allowed(criterion: unknown): unknown[] | null {
  if (!isPlain(criterion)) return isScalar(criterion) && criterion !== undefined ? [criterion] : null
  if ('$eq' in criterion && isScalar(criterion.$eq)) return [criterion.$eq]
  if (Array.isArray(criterion.$in) && criterion.$in.every(isScalar)) return criterion.$in
  if (Array.isArray(criterion.$and)) {
    for (const part of criterion.$and) {
      const values = allowed(part)
      if (values) return values
    }
  }
  return null
}

/** Which values a query allows field by field, looking into `$and`. */
export function equalities(criteria: Criteria): Map<string, unknown[]> {
  const found = new Map<string, unknown[]>()
  for (const [field, criterion] of Object.entries(criteria)) {
    if (field === '$and' && Array.isArray(criterion)) {
      for (const part of criterion)
        if (isPlain(part)) for (const [key, values] of equalities(part)) found.set(key, values)
    } else if (!field.startsWith('$')) {
      const values = allowed(criterion)
      if (values) found.set(field, values)
    }
  }
  return found
}

/** A hash index over every prefix of its keys. */
export class Index {
  readonly name: string
  readonly unique: boolean
  readonly fields: readonly string[]
  private readonly paths: readonly (readonly string[])[]
  private readonly prefixes: Map<string, Set<string>>[]

  constructor(spec: IndexSpec) {
    this.name = spec.name
    this.unique = spec.unique ?? false
    this.fields = Object.keys(spec.keys)
    this.paths = this.fields.map((field) => field.split('.'))
    this.prefixes = this.fields.map(() => new Map())
  }

  /** The keys of a document for the first `length` fields; several where a field holds an array. */
  keys(doc: Document, length = this.fields.length): string[] {
    let keys = ['']
    for (const path of this.paths.slice(0, length)) {
      const parts = [...new Set(valuesAt(doc, path).map(keyOf))]
      keys = keys.flatMap((key) => parts.map((part) => `${key}\u0000${part}`))
    }
    return keys
  }

  add(doc: Document) {
    this.prefixes.forEach((map, position) => {
      for (const key of this.keys(doc, position + 1)) {
        const ids = map.get(key)
        if (ids) ids.add(doc._id)
        else map.set(key, new Set([doc._id]))
      }
    })
  }

  remove(doc: Document) {
    this.prefixes.forEach((map, position) => {
      for (const key of this.keys(doc, position + 1)) {
        const ids = map.get(key)
        ids?.delete(doc._id)
        if (ids?.size === 0) map.delete(key)
      }
    })
  }

  /** The ids under a full key. */
  at(key: string): ReadonlySet<string> | undefined {
    return this.prefixes[this.fields.length - 1]?.get(key)
  }

  /** Ids that can match, by the longest prefix with named values; null when the first field is not named. */
  candidates(named: Map<string, unknown[]>): Set<string> | null {
    let keys = ['']
    let length = 0
    for (const field of this.fields) {
      const values = named.get(field)
      if (!values || keys.length * values.length > 1000) break
      keys = keys.flatMap((key) => values.map((value) => `${key}\u0000${keyOf(value)}`))
      length++
    }
    const map = this.prefixes[length - 1]
    if (!map) return null
    const ids = new Set<string>()
    for (const key of keys) for (const id of map.get(key) ?? []) ids.add(id)
    return ids
  }
}
