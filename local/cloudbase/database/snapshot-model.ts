/** A document of the model: one number, and a key that nobody else may have (null counts as a key). */
export interface Thing {
  n: number
  key: string | null
}
export type Step = (now: Thing | null) => Thing | null | undefined

interface ModelTransaction {
  /** Everything as it was at the beginning, with the own writes. */
  view: Map<string, Thing>
  begun: number
  written: Map<string, Thing | null>
  holds: Set<string>
}
interface Waiting {
  run: () => void
  on: ModelTransaction
}

/** Snapshot isolation in its plainest form: whole copies, first writer holds, first committer wins. */
export class SnapshotModel {
  readonly docs = new Map<string, Thing>()
  private clock = 0
  private readonly lastWrite = new Map<string, number>()
  private readonly open = new Set<ModelTransaction>()
  private waiting: Waiting[] = []

  begin(): ModelTransaction {
    const tx = { view: new Map(this.docs), begun: this.clock, written: new Map(), holds: new Set<string>() }
    this.open.add(tx)
    return tx
  }

  /** @returns what a step does to one document in a transaction: `ok`, `conflict` or `duplicate`; the last two end it */
  step(tx: ModelTransaction, id: string, step: Step): string {
    const now = tx.view.get(id) ?? null
    const after = step(now)
    if (after === undefined) return 'ok'
    const names = this.names(id, now, after)
    const taken = (name: string) =>
      [...this.open].some((other) => other !== tx && other.holds.has(name)) ||
      (this.lastWrite.get(name) ?? 0) > tx.begun
    const trouble = names.some(taken) ? 'conflict' : this.isDouble(tx.view, id, after) ? 'duplicate' : null
    if (trouble) {
      this.end(tx)
      return trouble
    }
    for (const name of names) tx.holds.add(name)
    tx.written.set(id, after)
    if (after) tx.view.set(id, after)
    else tx.view.delete(id)
    return 'ok'
  }

  commit(tx: ModelTransaction) {
    if (tx.written.size > 0) this.clock++
    for (const [id, doc] of tx.written) this.put(id, doc)
    this.end(tx)
  }

  end(tx: ModelTransaction) {
    this.open.delete(tx)
    const woken = this.waiting.filter(({ on }) => on === tx)
    this.waiting = this.waiting.filter(({ on }) => on !== tx)
    for (const { run } of woken) run()
  }

  /** A step without a transaction: it waits for who holds what it touches, then `done` hears `ok` or `duplicate`. */
  plain(id: string, step: Step, done: (answer: string) => void) {
    const now = this.docs.get(id) ?? null
    const after = step(now)
    if (after === undefined) return done('ok')
    for (const name of this.names(id, now, after)) {
      const on = [...this.open].find(({ holds }) => holds.has(name))
      if (on) return void this.waiting.push({ on, run: () => this.plain(id, step, done) })
    }
    if (this.isDouble(this.docs, id, after)) return done('duplicate')
    this.clock++
    this.put(id, after)
    done('ok')
  }

  private put(id: string, doc: Thing | null) {
    for (const name of this.names(id, this.docs.get(id) ?? null, doc)) this.lastWrite.set(name, this.clock)
    if (doc) this.docs.set(id, doc)
    else this.docs.delete(id)
  }

  private names(id: string, before: Thing | null, after: Thing | null): string[] {
    const keys = [before, after].map((thing) => (thing ? [`key ${thing.key}`] : []))
    return [id, ...(before?.key === after?.key && before && after ? [] : keys.flat())]
  }

  private isDouble(docs: ReadonlyMap<string, Thing>, id: string, after: Thing | null): boolean {
    return after !== null && [...docs].some(([other, { key }]) => other !== id && key === after.key)
  }
}
