import { randomUUID } from 'node:crypto'
import { Collection } from './collection'
import { Disk, type Write } from './disk'
import type { Document } from './document'
import { conflict, duplicateKey, Failure, transactionGone } from './failure'
import { History } from './history'
import { type Criteria, compile } from './language'
import type { Manifest } from './manifest'
import { EXPIRES_MS, Transaction } from './transaction'

/** A query over more documents than this without an index is told (and refused when strict). */
const SCAN_LIMIT = 1000

export interface EngineOptions {
  /** A directory, or `:memory:`. */
  data: string
  manifest: Manifest
  /** Refuse large scans instead of only telling them. */
  strict?: boolean
  warn?: (message: string) => void
}

/** Collections, locks, transactions and disk; the query language and the wire are built on top. */
export class Engine {
  private readonly collections = new Map<string, Collection>()
  private readonly disk: Disk
  private readonly history = new History()
  private readonly open = new Map<string, Transaction>()
  private readonly locks = new Map<string, Transaction>()

  constructor(private readonly options: EngineOptions) {
    for (const [name, { indexes }] of Object.entries(options.manifest.collections)) {
      this.collections.set(name, new Collection(name, indexes))
    }
    this.disk = new Disk(options.data)
    for (const { collection, doc } of this.disk.load()) this.ensure(collection).apply(doc._id, doc)
  }

  /** Makes a collection that the manifest does not name. */
  ensure(name: string): Collection {
    const found = this.collections.get(name)
    if (found) return found
    const fresh = new Collection(name, [])
    this.collections.set(name, fresh)
    return fresh
  }

  collection(name: string): Collection {
    const found = this.collections.get(name)
    if (!found) throw new Failure('DATABASE_COLLECTION_NOT_EXIST', `collection ${name} does not exist`)
    return found
  }

  begin(): Transaction {
    const transaction = new Transaction(randomUUID(), this.history.stamp)
    this.open.set(transaction.id, transaction)
    setTimeout(() => {
      if (transaction.state === 'open') this.finish(transaction, 'expired')
      this.open.delete(transaction.id)
    }, EXPIRES_MS).unref()
    return transaction
  }

  /** @throws Failure DATABASE_TRANSACTION_FAIL when it is unknown or has ended */
  transaction(id: string): Transaction {
    const found = this.open.get(id)
    if (!found) throw transactionGone('no such transaction, or it ended')
    found.requireOpen()
    return found
  }

  /** One document as the transaction (or, without one, everybody) sees it. */
  read(collection: Collection, id: string, tx?: Transaction): Document | null {
    if (tx) {
      const own = tx.writes.get(collection.name)?.get(id)
      if (own !== undefined) return own
      const then = this.history.at(collection.name, id, tx.snapshot)
      if (then !== undefined) return then
    }
    return collection.docs.get(id) ?? null
  }

  /** All that match, in no order. */
  match(collection: Collection, criteria: Criteria, tx?: Transaction): Document[] {
    const test = compile(criteria)
    const { ids, indexed } = collection.candidates(criteria)
    if (!indexed && collection.docs.size > SCAN_LIMIT) this.tellScan(collection, criteria)
    const found: Document[] = []
    const take = (id: string) => {
      const doc = this.read(collection, id, tx)
      if (doc && test(doc)) found.push(doc)
    }
    if (!tx) for (const id of ids) take(id)
    else {
      // The indexes know the present only: what changed since the snapshot is looked at besides.
      const own = tx.writes.get(collection.name)?.keys() ?? []
      for (const id of new Set([...ids, ...this.history.changedSince(collection.name, tx.snapshot), ...own]))
        take(id)
    }
    return found
  }

  private tellScan(collection: Collection, criteria: Criteria) {
    const message = `${collection.name}: a query by ${Object.keys(criteria).join(', ') || 'nothing'} reads all ${collection.docs.size} documents; it needs an index`
    if (this.options.strict) throw new Failure('DATABASE_REQUEST_FAILED', message)
    this.options.warn?.(message)
  }

  /**
   * Does `work` once no transaction holds any of the documents; which they are is asked anew after each wait.
   * Nothing comes between the last look and the work.
   */
  async whenFree<T>(collection: Collection, ids: () => Iterable<string>, work: () => T): Promise<T> {
    for (let holder = this.holder(collection, ids()); holder; holder = this.holder(collection, ids()))
      await holder.ended
    return work()
  }

  private holder(collection: Collection, ids: Iterable<string>): Transaction | undefined {
    for (const id of ids) {
      const found = this.locks.get(`${collection.name}/${id}`)
      if (found) return found
    }
    return undefined
  }

  /**
   * Writes documents (null removes): at once and on disk without a transaction, else into the transaction.
   * @throws Failure on a duplicate key, or DATABASE_TRANSACTION_CONFLICT
   */
  write(collection: Collection, changes: ReadonlyMap<string, Document | null>, tx?: Transaction) {
    if (tx) for (const id of changes.keys()) this.lock(collection, id, tx)
    this.refuseClashes(collection, changes, tx)
    if (!tx)
      return this.commitWrites([...changes].map(([id, doc]) => ({ collection: collection.name, id, doc })))
    const own = tx.own(collection.name)
    for (const [id, doc] of changes) own.set(id, doc)
  }

  private lock(collection: Collection, id: string, tx: Transaction) {
    const key = `${collection.name}/${id}`
    const holder = this.locks.get(key)
    if (holder === tx) return
    if (holder || this.history.at(collection.name, id, tx.snapshot) !== undefined) throw conflict()
    this.locks.set(key, tx)
    tx.locks.add(key)
  }

  private refuseClashes(
    collection: Collection,
    changes: ReadonlyMap<string, Document | null>,
    tx?: Transaction,
  ) {
    const own = tx?.writes.get(collection.name)
    const taken = new Map<string, string>()
    for (const doc of [...(own?.values() ?? []), ...changes.values()]) {
      if (!doc) continue
      const clash = collection.clash(doc, (id) => changes.has(id) || own?.has(id) === true)
      if (clash) throw duplicateKey(collection.name, clash[0])
      for (const index of collection.indexes.filter(({ unique }) => unique)) {
        for (const key of index.keys(doc)) {
          const name = `${index.name}${key}`
          if ((taken.get(name) ?? doc._id) !== doc._id) throw duplicateKey(collection.name, index.name)
          taken.set(name, doc._id)
        }
      }
    }
  }

  private commitWrites(writes: Write[]) {
    if (writes.length === 0) return
    this.disk.write(writes)
    this.history.stamp++
    for (const { collection: name, id, doc } of writes) {
      const collection = this.collection(name)
      if (this.open.size > 0) this.history.note(name, id, collection.docs.get(id) ?? null)
      collection.apply(id, doc)
    }
  }

  /** @throws Failure on a key that somebody else took meanwhile; the transaction is then rolled back */
  commit(tx: Transaction) {
    tx.requireOpen()
    try {
      for (const [name, changes] of tx.writes) this.refuseClashes(this.collection(name), changes, tx)
      this.commitWrites(
        [...tx.writes].flatMap(([collection, docs]) =>
          [...docs].map(([id, doc]) => ({ collection, id, doc })),
        ),
      )
    } catch (error) {
      this.finish(tx, 'aborted')
      throw error
    }
    this.finish(tx, 'committed')
  }

  abort(tx: Transaction) {
    tx.requireOpen()
    this.finish(tx, 'aborted')
  }

  private finish(tx: Transaction, state: 'committed' | 'aborted' | 'expired') {
    for (const key of tx.locks) this.locks.delete(key)
    tx.end(state)
    if (![...this.open.values()].some((other) => other.state === 'open')) this.history.clear()
  }

  close() {
    this.disk.close()
  }
}
