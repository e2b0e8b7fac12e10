import type { Document } from './document'
import { equalities, Index, type IndexSpec } from './index'
import type { Criteria } from './language'

/** The committed documents of one collection in memory, with their indexes. */
export class Collection {
  readonly docs = new Map<string, Document>()
  readonly indexes: readonly Index[]

  constructor(
    readonly name: string,
    specs: readonly IndexSpec[],
  ) {
    this.indexes = specs.map((spec) => new Index(spec))
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

  /** Ids that can match; `indexed` is false when an index could have narrowed them and none did. */
  candidates(criteria: Criteria): { ids: Iterable<string>; indexed: boolean } {
    const named = equalities(criteria)
    const byId = named.get('_id')
    if (byId) return { ids: new Set(byId.map(String)), indexed: true }
    let best: Set<string> | null = null
    for (const index of this.indexes) {
      const ids = index.candidates(named)
      if (ids && (!best || ids.size < best.size)) best = ids
    }
    if (best) return { ids: best, indexed: true }
    // Everything, or a range of ids: no other index would help.
    const whole = Object.keys(criteria).every((field) => field === '_id')
    return { ids: this.docs.keys(), indexed: whole }
  }

  /** Another document that holds one of `doc`'s unique keys, as `[index, id]`. */
  clash(doc: Document, isGone: (id: string) => boolean): [index: string, id: string] | null {
    for (const index of this.indexes) {
      if (!index.unique) continue
      for (const key of index.keys(doc)) {
        for (const id of index.at(key) ?? []) if (id !== doc._id && !isGone(id)) return [index.name, id]
      }
    }
    return null
  }
}
