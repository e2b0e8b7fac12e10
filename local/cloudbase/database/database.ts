import { ObjectId } from 'bson'
import type { Document } from './document'
import { Engine, type EngineOptions } from './engine'
import { duplicateKey } from './failure'
import { type Criteria, changed, type Order, runStages, shape } from './language'
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
    return shape(this.engine.match(this.engine.collection(name), criteria, tx), options)
  }

  count(name: string, criteria: Criteria): number {
    return this.engine.match(this.engine.collection(name), criteria).length
  }

  /** @returns the ids, made where missing; nothing is written when one is taken */
  insert(name: string, docs: readonly Record<string, unknown>[], tx?: Transaction): string[] {
    const collection = this.engine.collection(name)
    const fresh = new Map<string, Document>()
    for (const fields of docs) {
      const id = typeof fields._id === 'string' ? fields._id : new ObjectId().toHexString()
      if (fresh.has(id) || this.engine.read(collection, id, tx) || collection.docs.has(id)) {
        throw duplicateKey(name, '_id_')
      }
      fresh.set(id, { ...fields, _id: id })
    }
    this.engine.write(collection, fresh, tx)
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
    const targets = await this.targets(name, criteria, multi, tx)
    const after = targets.map((doc) => changed(doc, change))
    this.engine.write(this.engine.collection(name), new Map(after.map((doc) => [doc._id, doc])), tx)
    return after
  }

  /** Puts a whole document in the place of another, or anew. @returns whether it is new */
  async replace(
    name: string,
    id: string,
    fields: Record<string, unknown>,
    tx?: Transaction,
  ): Promise<boolean> {
    const collection = this.engine.collection(name)
    if (!tx) await this.engine.free(collection, [id])
    const isNew = this.engine.read(collection, id, tx) === null
    this.engine.write(collection, new Map([[id, { ...fields, _id: id }]]), tx)
    return isNew
  }

  /** @returns how many were removed */
  async remove(name: string, criteria: Criteria, multi: boolean, tx?: Transaction): Promise<number> {
    const targets = await this.targets(name, criteria, multi, tx)
    this.engine.write(this.engine.collection(name), new Map(targets.map((doc) => [doc._id, null])), tx)
    return targets.length
  }

  aggregate(
    name: string,
    stages: readonly Record<string, unknown>[],
    tx?: Transaction,
  ): Record<string, unknown>[] {
    const collection = this.engine.collection(name)
    const [first, ...rest] = stages
    const match = first?.$match
    // A leading $match is a query: it may use the indexes.
    const lead = typeof match === 'object' && match !== null
    const docs = this.engine.match(collection, lead ? { ...match } : {}, tx)
    return runStages(docs, lead ? rest : stages, (other) =>
      this.engine.match(this.engine.collection(other), {}, tx),
    )
  }

  close() {
    this.engine.close()
  }

  /** What a write will touch; a plain write first waits for transactions that hold any of it. */
  private async targets(
    name: string,
    criteria: Criteria,
    multi: boolean,
    tx?: Transaction,
  ): Promise<Document[]> {
    const collection = this.engine.collection(name)
    const found = () => {
      const docs = this.engine.match(collection, criteria, tx)
      return multi ? docs : docs.slice(0, 1)
    }
    if (tx) return found()
    await this.engine.free(
      collection,
      found().map((doc) => doc._id),
    )
    return found()
  }
}
