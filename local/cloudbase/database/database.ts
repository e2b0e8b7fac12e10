import { ObjectId } from 'bson'
import type { Collection } from './collection'
import type { Document } from './document'
import { Engine, type EngineOptions } from './engine'
import { duplicateKey, Failure } from './failure'
import { type Criteria, changed, leadingMatch, type Order, runStages, shape } from './language'
import type { Transaction } from './transaction'

export interface FindOptions {
  order?: Order
  skip?: number
  limit?: number
  projection?: Criteria
}

/** The database without a wire: every operation that the SDK can ask for. */
export class Database {
  private readonly engine: Engine

  constructor(options: EngineOptions) {
    this.engine = new Engine(options)
  }

  createCollection(name: string) {
    this.engine.ensure(name)
  }

  begin = () => this.engine.begin()
  transaction = (id: string) => this.engine.transaction(id)
  commit = (tx: Transaction) => this.engine.commit(tx)
  abort = (tx: Transaction) => this.engine.abort(tx)

  find(
    name: string,
    criteria: Criteria,
    options: FindOptions = {},
    tx?: Transaction,
  ): Record<string, unknown>[] {
    return shape(this.engine.match(this.engine.collection(name), criteria, tx), { ...options, criteria })
  }

  count(name: string, criteria: Criteria): number {
    return this.engine.match(this.engine.collection(name), criteria).length
  }

  /** @returns the ids, made where missing; nothing is written when one is taken */
  insert(name: string, docs: readonly Record<string, unknown>[], tx?: Transaction): Promise<string[]> {
    const fresh = new Map<string, Document>()
    for (const fields of docs) {
      const id = fields._id ?? new ObjectId().toHexString()
      if (typeof id !== 'string') throw new Failure('INVALID_PARAM', '_id must be text')
      if (fresh.has(id)) throw duplicateKey(name, '_id_')
      fresh.set(id, { ...fields, _id: id })
    }
    const collection = this.engine.collection(name)
    const ids = [...fresh.keys()]
    return this.writing(
      collection,
      () => ids,
      () => {
        for (const id of ids) {
          const removed = tx?.writes.get(name)?.get(id) === null
          const taken = this.engine.read(collection, id, tx) !== null || collection.docs.has(id)
          if (taken && !removed) throw duplicateKey(name, '_id_')
        }
        this.engine.write(collection, fresh, tx)
        return ids
      },
      tx,
    )
  }

  /** Changes what matches: all of it, or the first with `multi: false`. @returns the changed documents */
  update(
    name: string,
    criteria: Criteria,
    change: Record<string, unknown>,
    multi: boolean,
    tx?: Transaction,
  ): Promise<Document[]> {
    return this.onMatching(name, criteria, multi, (doc) => changed(doc, change, criteria), tx)
  }

  /** Puts a whole document in the place of another, or anew. @returns whether it is new */
  replace(name: string, id: string, fields: Record<string, unknown>, tx?: Transaction): Promise<boolean> {
    const collection = this.engine.collection(name)
    return this.writing(
      collection,
      () => [id],
      () => {
        const isNew = this.engine.read(collection, id, tx) === null
        this.engine.write(collection, new Map([[id, { ...fields, _id: id }]]), tx)
        return isNew
      },
      tx,
    )
  }

  /** @returns how many were removed */
  async remove(name: string, criteria: Criteria, multi: boolean, tx?: Transaction): Promise<number> {
    return (await this.onMatching(name, criteria, multi, () => null, tx)).length
  }

  aggregate(
    name: string,
    stages: readonly Record<string, unknown>[],
    tx?: Transaction,
  ): Record<string, unknown>[] {
    const collection = this.engine.collection(name)
    const { criteria, rest } = leadingMatch(stages)
    const docs = this.engine.match(collection, criteria, tx)
    return runStages(docs, rest, (other) => this.engine.match(this.engine.collection(other), {}, tx))
  }

  close() {
    this.engine.close()
  }

  /** Puts the outcome of `make` in the place of each that matches (null removes). @returns the outcomes */
  private onMatching<T extends Document | null>(
    name: string,
    criteria: Criteria,
    multi: boolean,
    make: (doc: Document) => T,
    tx?: Transaction,
  ): Promise<T[]> {
    const collection = this.engine.collection(name)
    const found = () => {
      const docs = this.engine.match(collection, criteria, tx)
      return multi ? docs : docs.slice(0, 1)
    }
    return this.writing(
      collection,
      () => found().map(({ _id }) => _id),
      () => {
        const after = new Map(found().map((doc) => [doc._id, make(doc)]))
        this.engine.write(collection, after, tx)
        return [...after.values()]
      },
      tx,
    )
  }

  /** A plain write first waits for the transactions that hold any of the documents. */
  private async writing<T>(
    collection: Collection,
    ids: () => string[],
    work: () => T,
    tx?: Transaction,
  ): Promise<T> {
    return tx ? work() : this.engine.whenFree(collection, ids, work)
  }
}
