import { type Document, isPlain, valuesAt } from './document'
import { BEYOND, type Direction, isScalar, keyBytes, keyOf } from './key'
import { Sorted } from './sorted'

export interface IndexSpec {
  name: string
  keys: Record<string, Direction>
  unique?: boolean
}

interface Field {
  name: string
  path: readonly string[]
  direction: Direction
}

/**
 * An index over its fields and, last, the id: sorted, so that it serves equality, ranges and order.
 * Made from the documents when first used.
 */
export class Index {
  readonly name: string
  readonly unique: boolean
  readonly fields: readonly Field[]
  private readonly own: number
  private sorted: Sorted | null = null
  /** Documents with a list or an object in a field: while there are any, ranges and order are not to be had. */
  private exotic = 0

  constructor(
    spec: IndexSpec,
    private readonly docs: ReadonlyMap<string, Document>,
  ) {
    this.name = spec.name
    this.unique = spec.unique ?? false
    const keys = Object.entries(spec.keys)
    this.own = keys.length
    const all = '_id' in spec.keys ? keys : [...keys, ['_id', 1] as const]
    this.fields = all.map(([name, direction]) => ({ name, path: name.split('.'), direction }))
  }

  private made(): Sorted {
    if (this.sorted) return this.sorted
    this.sorted = new Sorted()
    const entries: [string, string][] = []
    for (const doc of this.docs.values()) {
      const plain = this.plainKey(doc, this.fields.length)
      if (plain !== null) entries.push([plain, doc._id])
      else {
        this.exotic++
        for (const entry of this.entries(doc)) entries.push([entry, doc._id])
      }
    }
    this.sorted.fill(entries)
    return this.sorted
  }

  /** The key where every field leads to one plain value; null where a list or an object is on the way. */
  private plainKey(doc: Document, length: number): string | null {
    let key = ''
    for (let i = 0; i < length; i++) {
      const field = this.fields[i]
      let value: unknown = doc
      for (const part of field?.path ?? []) {
        if (Array.isArray(value)) return null
        value = isPlain(value) ? value[part] : undefined
      }
      if (!isScalar(value)) return null
      key += keyOf(value, field?.direction)
    }
    return key
  }

  private values = (doc: Document, { path }: Field): unknown[] => valuesAt(doc, path)
  private isExotic = (doc: Document) => this.plainKey(doc, this.fields.length) === null

  private keysOf(doc: Document, length: number): string[] {
    const plain = this.plainKey(doc, length)
    if (plain !== null) return [plain]
    let keys = ['']
    for (const field of this.fields.slice(0, length)) {
      const parts = this.values(doc, field).map((value) => keyOf(value, field.direction))
      keys = keys.flatMap((key) => [...new Set(parts)].map((part) => key + part))
    }
    return keys
  }

  /** The keys of a document without its id; several where a field holds a list. */
  keys = (doc: Document): string[] => this.keysOf(doc, this.own)
  private entries = (doc: Document): string[] => this.keysOf(doc, this.fields.length)

  /** Bytes of its longest key. */
  keySize(doc: Document): number {
    const longest = this.fields
      .slice(0, this.own)
      .map((field) => this.values(doc, field).reduce((a, b) => (keyBytes([a]) > keyBytes([b]) ? a : b)))
    return keyBytes(longest)
  }

  /** Whether two of its fields are lists: MongoDB makes no keys of those. */
  hasParallelLists(doc: Document): boolean {
    if (this.own < 2 || !this.isExotic(doc)) return false
    const lists = this.fields
      .slice(0, this.own)
      .filter((field) => this.values(doc, field).length > 1)
      .map(({ path }) => path[0])
    return new Set(lists).size > 1
  }

  add(doc: Document) {
    if (!this.sorted) return
    for (const entry of this.entries(doc)) this.sorted.add(entry, doc._id)
    if (this.isExotic(doc)) this.exotic++
  }

  remove(doc: Document) {
    if (!this.sorted) return
    for (const entry of this.entries(doc)) this.sorted.remove(entry)
    if (this.isExotic(doc)) this.exotic--
  }

  /** Whether ranges and order can be read from it. */
  isOrdered(): boolean {
    this.made()
    return this.exotic === 0
  }

  /** Ids from `low` up to, not including, `high`. */
  between = (low: string, high: string, backwards = false): Generator<string> =>
    this.made().between(low, high, backwards)

  /** Ids of the documents with a whole key. */
  at = (key: string): Generator<string> => this.between(key, key + BEYOND)
}
