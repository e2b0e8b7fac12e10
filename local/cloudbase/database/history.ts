import type { Document } from './document'

interface Entry {
  stamp: number
  before: Document | null
}

/** What documents were before each commit, kept as long as an open transaction may need it. */
export class History {
  /** The number of the last commit. */
  stamp = 0
  private readonly entries = new Map<string, Map<string, Entry[]>>()

  note(collection: string, id: string, before: Document | null) {
    const ids = this.entries.get(collection) ?? new Map<string, Entry[]>()
    this.entries.set(collection, ids)
    ids.set(id, [...(ids.get(id) ?? []), { stamp: this.stamp, before }])
  }

  /** The document as of a snapshot; `undefined` when it did not change since. */
  at(collection: string, id: string, snapshot: number): Document | null | undefined {
    return this.entries
      .get(collection)
      ?.get(id)
      ?.find((entry) => entry.stamp > snapshot)?.before
  }

  /** Ids of a collection that changed after a snapshot. */
  changedSince(collection: string, snapshot: number): string[] {
    const ids = this.entries.get(collection) ?? new Map<string, Entry[]>()
    return [...ids].filter(([, list]) => list.some((entry) => entry.stamp > snapshot)).map(([id]) => id)
  }

  /** Forgets everything: called when no transaction is open. */
  clear() {
    if (this.entries.size > 0) this.entries.clear()
  }
}
