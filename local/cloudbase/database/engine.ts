import { type Changes, Collection } from './collection'
import { Disk } from './disk'
import type { Document } from './document'
import { Failure } from './failure'
import type { Criteria } from './language'
import { refuseUnfit } from './limits'
import type { Manifest } from './manifest'
import { describeScan, type Scan } from './scan'
import { type Found, search, type Wish } from './search'
import type { Transaction } from './transaction'
import { Transactions } from './transactions'

/** A plain write that waits longer for a transaction fails, well before the SDK gives up on it (15 s). */
const WAITS_MS = 10_000

export interface EngineOptions {
  /** A directory, or `:memory:`. */
  data: string
  manifest: Manifest
  /** Refuse large scans instead of only telling them. */
  strict?: boolean
  warn?: (message: string) => void
  /** How long a transaction may take and a plain write may wait for one, in milliseconds. */
  expiresMs?: number
  waitsMs?: number
  /** The file may have so many pages of 4 KB: a small disk, for tests. */
  mostPages?: number
}

type Touched = [name: string, before: Document | null]
const nameOf = (collection: Collection, id: string) => `${collection.name}\u0000${id}`
const namesOf = (touched: readonly Touched[]) => touched.map(([name]) => name)

/** Collections, locks, transactions and disk; the operations and the wire are built on top. */
export class Engine {
  private readonly collections = new Map<string, Collection>()
  private readonly disk: Disk
  private readonly transactions: Transactions
  private closed = false

  /** @throws Damaged, or an Error when a unique index cannot hold */
  constructor(private readonly options: EngineOptions) {
    this.transactions = new Transactions(options.expiresMs)
    for (const [name, { indexes }] of Object.entries(options.manifest.collections)) {
      this.collections.set(name, new Collection(name, indexes))
    }
    this.disk = new Disk(options.data, options.mostPages)
    for (const name of this.disk.names()) this.known(name)
    this.disk.load((name, doc) => this.known(name).docs.set(doc._id, doc))
    for (const collection of this.collections.values()) collection.requireUnique()
  }

  private known(name: string): Collection {
    const found = this.collections.get(name) ?? new Collection(name, [])
    this.collections.set(name, found)
    return found
  }

  /** Makes a collection that the manifest does not name. @throws Failure when it exists */
  create(name: string) {
    if (this.collections.has(name)) {
      const message = `[ResourceUnavailable.ResourceExist] Table exist: ${name}`
      throw new Failure('DATABASE_COLLECTION_ALREADY_EXIST', message)
    }
    this.disk.addName(name)
    this.known(name)
  }

  /** @throws Failure DATABASE_COLLECTION_NOT_EXIST */
  collection(name: string): Collection {
    const found = this.collections.get(name)
    if (!found) throw new Failure('DATABASE_COLLECTION_NOT_EXIST', `collection ${name} does not exist`)
    return found
  }

  begin = () => this.transactions.begin()
  /** @throws Failure DATABASE_TRANSACTION_FAIL when it is unknown or has ended */
  transaction = (id: string) => this.transactions.get(id)

  remembers = () => this.transactions.remembers()

  /** One document as the transaction (or, without one, everybody) sees it. */
  read(collection: Collection, id: string, tx?: Transaction): Document | null {
    if (tx) {
      const own = tx.own(collection.name).get(id)
      if (own !== undefined) return own
      const then = this.transactions.before(nameOf(collection, id), tx)
      if (then !== undefined) return then
    }
    return collection.docs.get(id) ?? null
  }

  /** The committed documents that match. @throws Failure for a large scan when strict */
  search = (collection: Collection, criteria: Criteria, wish: Wish = {}): Found =>
    search(collection, criteria, wish, (scan) => this.tell(scan))

  private tell(scan: Scan) {
    const message = describeScan(scan)
    if (this.options.strict) throw new Failure('DATABASE_REQUEST_FAILED', message)
    this.options.warn?.(message)
  }

  /**
   * Writes what `make` gives (null removes), at once and on disk. Waits for the transactions that hold any of it;
   * `make` is asked anew after each wait, and nothing comes between its last answer and the write.
   * @throws Failure on a duplicate key, or when the wait is too long
   */
  async write(collection: Collection, make: () => Changes): Promise<Changes> {
    const deadline = Date.now() + (this.options.waitsMs ?? WAITS_MS)
    for (;;) {
      if (this.closed) throw new Failure('SYS_ERR', 'the database is closed')
      const changes = make()
      this.refuseUnfit(collection, changes)
      const holder = this.transactions.holderOf(() => namesOf(this.touched(collection, changes)))
      if (!holder) {
        collection.refuseDuplicates(changes)
        this.commitAll([[collection, changes]])
        return changes
      }
      await this.orTooLong(holder.ended, deadline)
    }
  }

  private async orTooLong(ended: Promise<void>, deadline: number) {
    let timer: NodeJS.Timeout | undefined
    const tooLong = new Promise<never>((_, reject) => {
      const refuse = () =>
        reject(new Failure('DATABASE_REQUEST_FAILED', 'the write waited too long for a transaction'))
      timer = setTimeout(refuse, deadline - Date.now())
    })
    await Promise.race([ended, tooLong]).finally(() => clearTimeout(timer))
  }

  /** Writes into a transaction. @throws Failure DATABASE_TRANSACTION_CONFLICT or on a duplicate key */
  writeIn(tx: Transaction, collection: Collection, changes: Changes) {
    this.refuseUnfit(collection, changes)
    this.transactions.take(namesOf(this.touched(collection, changes, tx)), tx)
    collection.refuseDuplicates(changes, tx.own(collection.name))
    tx.put(collection.name, changes)
  }

  private refuseUnfit(collection: Collection, changes: Changes) {
    for (const doc of changes.values()) if (doc) refuseUnfit(collection, doc)
  }

  /** What a write touches: its documents as they were, and the unique keys that they take or give up. */
  private touched(collection: Collection, changes: Changes, tx?: Transaction): Touched[] {
    return [...changes].flatMap(([id, doc]) => {
      const before = this.read(collection, id, tx)
      const keys = collection
        .keysTouched(before, doc)
        .map((key): Touched => [nameOf(collection, `\u0000${key}`), null])
      return [[nameOf(collection, id), before], ...keys]
    })
  }

  private commitAll(all: readonly (readonly [Collection, Changes])[]) {
    const writes = all.flatMap(([{ name }, changes]) =>
      [...changes].map(([id, doc]) => ({ collection: name, id, doc })),
    )
    if (writes.length === 0) return
    this.disk.write(writes)
    this.transactions.committed(() =>
      all.flatMap(([collection, changes]) => this.touched(collection, changes)),
    )
    for (const [collection, changes] of all) for (const [id, doc] of changes) collection.apply(id, doc)
  }

  /** @throws Failure when the disk is full; the transaction is then rolled back */
  commit(tx: Transaction) {
    tx.requireOpen()
    try {
      this.commitAll([...tx.all()].map(([name, changes]) => [this.collection(name), changes] as const))
    } catch (error) {
      this.abort(tx)
      throw error
    }
    this.transactions.finish(tx, 'committed')
  }

  abort(tx: Transaction) {
    tx.requireOpen()
    this.transactions.finish(tx, 'aborted')
  }

  close() {
    this.closed = true
    this.transactions.close()
    this.disk.close()
  }
}
