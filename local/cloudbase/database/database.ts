import { ObjectId } from 'bson'
import type { Changes } from './collection'
import { singleId } from './criteria'
import { type Document, isPlain } from './document'
import { Engine, type EngineOptions } from './engine'
import { byIdOnly, duplicateKey, Failure } from './failure'
import {
  type Criteria,
  changed,
  compile,
  hasOwnOrder,
  leadingMatch,
  type Order,
  runStages,
  shape,
} from './language'
import type { Transaction } from './transaction'

export interface FindOptions {
  order?: Order
  skip?: number
  limit?: number
  projection?: Criteria
}

/** Sorts come first in an aggregate only where they are plain directions. */
const isOrder = (value: unknown): value is Order =>
  isPlain(value) && Object.values(value).every((direction) => direction === 1 || direction === -1)

/** The database without a wire: every operation that the SDK can ask for. */
export class Database {
  private readonly engine: Engine

  /** @throws Damaged, or an Error when a unique index cannot hold */
  constructor(options: EngineOptions) {
    this.engine = new Engine(options)
  }

  /** @throws Failure DATABASE_COLLECTION_ALREADY_EXIST */
  createCollection(name: string) {
    this.engine.create(name)
  }

  begin = () => this.engine.begin()
  /** @throws Failure DATABASE_TRANSACTION_FAIL */
  transaction = (id: string) => this.engine.transaction(id)
  commit = (tx: Transaction) => this.engine.commit(tx)
  abort = (tx: Transaction) => this.engine.abort(tx)

  /** How many writes are kept for the snapshots of open transactions. */
  remembers = () => this.engine.remembers()

  find(
    name: string,
    criteria: Criteria,
    options: FindOptions = {},
    tx?: Transaction,
  ): Record<string, unknown>[] {
    if (tx) return shape(this.matchIn(tx, name, criteria), { ...options, criteria })
    const { order, skip = 0, limit } = options
    const most = limit === undefined || hasOwnOrder(criteria) ? undefined : skip + limit
    const { docs, ordered } = this.engine.search(this.engine.collection(name), criteria, { order, most })
    return shape(docs, { ...options, criteria, ...(ordered && { order: undefined }) })
  }

  count(name: string, criteria: Criteria): number {
    return this.match(name, criteria).length
  }

  /** @returns the ids, made where missing; nothing is written when one is taken */
  async insert(name: string, docs: readonly Record<string, unknown>[], tx?: Transaction): Promise<string[]> {
    const collection = this.engine.collection(name)
    const fresh = new Map<string, Document>()
    for (const fields of docs) {
      const id = fields._id ?? new ObjectId().toHexString()
      if (typeof id !== 'string') throw new Failure('INVALID_PARAM', '_id must be text')
      if (fresh.has(id)) throw duplicateKey(name, '_id_')
      fresh.set(id, { ...fields, _id: id })
    }
    const make = () => {
      for (const id of fresh.keys())
        if (this.engine.read(collection, id, tx)) throw duplicateKey(name, '_id_')
      return fresh
    }
    await this.write(name, make, tx)
    return [...fresh.keys()]
  }

  /** Changes what matches: all of it, or the first with `multi: false`. @returns the changed documents */
  async update(
    name: string,
    criteria: Criteria,
    change: Record<string, unknown>,
    multi: boolean,
    tx?: Transaction,
  ): Promise<Document[]> {
    const make = () =>
      new Map(
        this.matchFor(name, criteria, multi, tx).map((doc) => [doc._id, changed(doc, change, criteria)]),
      )
    const changes = await this.write(name, make, tx)
    return [...changes.values()].filter((doc) => doc !== null)
  }

  /** Puts a whole document in the place of another, or anew. @returns whether it is new */
  async replace(
    name: string,
    id: string,
    fields: Record<string, unknown>,
    tx?: Transaction,
  ): Promise<boolean> {
    const collection = this.engine.collection(name)
    let isNew = false
    const make = () => {
      isNew = this.engine.read(collection, id, tx) === null
      return new Map([[id, { ...fields, _id: id }]])
    }
    await this.write(name, make, tx)
    return isNew
  }

  /** @returns how many were removed */
  async remove(name: string, criteria: Criteria, multi: boolean, tx?: Transaction): Promise<number> {
    const make = () => new Map(this.matchFor(name, criteria, multi, tx).map(({ _id }) => [_id, null]))
    return (await this.write(name, make, tx)).size
  }

  /** Leading `$match` and `$sort` may use the indexes, as in a query. */
  aggregate(name: string, stages: readonly Record<string, unknown>[]): Record<string, unknown>[] {
    const { criteria, rest: after } = leadingMatch(stages)
    const rest = [...after]
    const order = isOrder(rest[0]?.$sort) ? rest[0].$sort : undefined
    const limit = rest[order ? 1 : 0]?.$limit
    const wish = { order, most: typeof limit === 'number' ? limit : undefined }
    const { docs, ordered } = this.engine.search(this.engine.collection(name), criteria, wish)
    if (order && ordered) rest.shift()
    return runStages(docs, rest, (other) => this.match(other, {}))
  }

  close() {
    this.engine.close()
  }

  private match = (name: string, criteria: Criteria): Document[] =>
    this.engine.search(this.engine.collection(name), criteria).docs

  private matchFor(name: string, criteria: Criteria, multi: boolean, tx?: Transaction): Document[] {
    if (tx) return this.matchIn(tx, name, criteria)
    const most = multi ? undefined : 1
    return this.engine.search(this.engine.collection(name), criteria, { most }).docs
  }

  /** A transaction reaches documents by their id only; the query may say more of it. */
  private matchIn(tx: Transaction, name: string, criteria: Criteria): Document[] {
    const id = singleId(criteria)
    if (id === null) throw byIdOnly()
    const doc = this.engine.read(this.engine.collection(name), id, tx)
    return doc && compile(criteria)(doc) ? [doc] : []
  }

  /** Writes at once, or into the transaction, which does not survive a write that fails. */
  private async write(name: string, make: () => Changes, tx?: Transaction): Promise<Changes> {
    const collection = this.engine.collection(name)
    if (!tx) return this.engine.write(collection, make)
    tx.requireOpen()
    try {
      const changes = make()
      this.engine.writeIn(tx, collection, changes)
      return changes
    } catch (error) {
      this.engine.abort(tx)
      throw error
    }
  }
}
