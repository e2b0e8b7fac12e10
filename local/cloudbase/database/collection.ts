import type { Document } from './document'
import { duplicateKey } from './failure'
import { Index, type IndexSpec } from './index'

/** Documents that a write puts, by id; null removes. */
export type Changes = ReadonlyMap<string, Document | null>

/** The committed documents of one collection in memory, with their indexes. */
export class Collection {
  readonly docs = new Map<string, Document>()
  /** The one over ids first. */
  readonly indexes: readonly Index[]
  private readonly unique: readonly Index[]

  constructor(
    readonly name: string,
    specs: readonly IndexSpec[],
  ) {
    this.indexes = [{ name: '_id_', keys: { _id: 1 as const } }, ...specs].map(
      (spec) => new Index(spec, this.docs),
    )
    this.unique = this.indexes.filter(({ unique }) => unique)
  }

  /** Puts (or, with null, removes) one document and keeps the indexes true. */
  apply(id: string, doc: Document | null) {
    const before = this.docs.get(id)
    if (before) for (const index of this.indexes) index.remove(before)
    if (doc) {
      this.docs.set(id, doc)
      for (const index of this.indexes) index.add(doc)
    } else this.docs.delete(id)
  }

  /** The unique keys that a change takes or gives up, as `<index><key>`. */
  keysTouched(before: Document | null, after: Document | null): string[] {
    return this.unique.flatMap((index) => {
      const old = new Set(before ? index.keys(before) : [])
      const now = new Set(after ? index.keys(after) : [])
      const touched = [...old].filter((key) => !now.has(key)).concat([...now].filter((key) => !old.has(key)))
      return touched.map((key) => `${index.name}\u0000${key}`)
    })
  }

  /**
   * @param own what the same transaction has written before
   * @throws Failure E11000 when a unique key would be held twice
   */
  refuseDuplicates(changes: Changes, own: Changes = new Map()) {
    const overlay = own.size > 0 ? new Map([...own, ...changes]) : changes
    for (const index of this.unique) {
      const taken = new Map<string, string>()
      for (const [id, doc] of overlay) {
        for (const key of doc ? index.keys(doc) : []) {
          if (taken.has(key)) throw duplicateKey(this.name, index.name)
          taken.set(key, id)
          for (const other of index.at(key))
            if (other !== id && !overlay.has(other)) throw duplicateKey(this.name, index.name)
        }
      }
    }
  }

  /** @throws an Error naming two documents of one unique key: the cloud would refuse to make the index */
  requireUnique() {
    for (const index of this.unique) {
      const seen = new Map<string, string>()
      for (const doc of this.docs.values()) {
        for (const key of index.keys(doc)) {
          const other = seen.get(key)
          if (other) {
            throw new Error(
              `${this.name}: the unique index ${index.name} cannot be made, ${other} and ${doc._id} have the same key`,
            )
          }
          seen.set(key, doc._id)
        }
      }
    }
  }
}
