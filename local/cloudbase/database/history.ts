import type { Document } from './document'

interface Entry {
  stamp: number
  before: Document | null
}

/**
 * What was written since the oldest open snapshot. A name is that of a document or of a unique key; what a
 * document was before is kept for those who still read that.
 */
export class History {
  /** The number of the last commit. */
  stamp = 0
  private readonly entries = new Map<string, Entry[]>()
  /** The same in the order of time, to forget the oldest. */
  private readonly times: { stamp: number; name: string }[] = []

  note(name: string, before: Document | null) {
    const entry = { stamp: this.stamp, before }
    const list = this.entries.get(name)
    if (list) list.push(entry)
    else this.entries.set(name, [entry])
    this.times.push({ stamp: this.stamp, name })
  }

  /** The document as of a snapshot; `undefined` when it was not written since. */
  at(name: string, snapshot: number): Document | null | undefined {
    return this.entries.get(name)?.find(({ stamp }) => stamp > snapshot)?.before
  }

  get size(): number {
    return this.times.length
  }

  isNewer(name: string, snapshot: number): boolean {
    return (this.entries.get(name)?.at(-1)?.stamp ?? 0) > snapshot
  }

  /** Forgets what only snapshots before `stamp` would need. */
  forgetUntil(stamp: number) {
    const upTo = this.times.findIndex((entry) => entry.stamp > stamp)
    for (const { name } of this.times.splice(0, upTo < 0 ? this.times.length : upTo)) {
      const list = this.entries.get(name)
      list?.shift()
      if (list?.length === 0) this.entries.delete(name)
    }
  }
}
