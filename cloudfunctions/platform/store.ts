import type tcb from '@cloudbase/node-sdk'
import { AppError } from '../core/app-error'
import type { Change, Collection, Doc, FindOptions, Store, Transaction, Where } from '../core/store'
import { backOff, errorCode, isLost, patient, RETRY_FOR_MS } from './patience'
import { toProjection, toQuery, toUpdate } from './query'

type Db = ReturnType<tcb.CloudBase['database']>
type Handle = Pick<Db, 'collection'>

/** What CloudBase gives at most in one query from a function. */
const PAGE = 1000

const isDuplicate = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'message' in error &&
  /E11000|duplicate key/i.test(String(error.message))
const isConflict = (error: unknown): boolean => errorCode(error) === 'DATABASE_TRANSACTION_CONFLICT'

/** The operations by id, inside a transaction or not: `handle` decides. */
function byId(db: Db, handle: Handle): Transaction {
  const _ = db.command
  return {
    async get<C extends Collection>(collection: C, id: string): Promise<Doc<C> | null> {
      const { data } = await patient(() => handle.collection(collection).doc(id).get(), true)
      // A transaction answers one document or null, a plain read answers a list.
      const found: Doc<C> | undefined | null = Array.isArray(data) ? data[0] : data
      return found ?? null
    },
    async set(collection, { _id, ...fields }) {
      await patient(() => handle.collection(collection).doc(_id).set(fields))
    },
    async update(collection: Collection, id: string, change: Change) {
      await patient(() => handle.collection(collection).doc(id).update(toUpdate(_, change)))
    },
    async updateAndGet<C extends Collection>(
      collection: C,
      id: string,
      change: Change,
    ): Promise<Doc<C> | null> {
      const { doc } = await patient(() =>
        handle.collection(collection).where({ _id: id }).updateAndReturn(toUpdate(_, change)),
      )
      const changed: Doc<C> | undefined | null = doc
      return changed ?? null
    },
    async remove(collection, id) {
      await patient(() => handle.collection(collection).doc(id).remove())
    },
  }
}

/** The store of the rules over the unmodified node-sdk. */
export function createStore(db: Db): Store {
  const _ = db.command

  async function page<C extends Collection>(
    collection: C,
    where: Where,
    options: FindOptions,
  ): Promise<Doc<C>[]> {
    let query = db
      .collection(collection)
      .where(toQuery(_, where))
      .limit(options.limit ?? PAGE)
    for (const [field, direction] of options.order ?? []) query = query.orderBy(field, direction)
    if (options.fields) query = query.field(toProjection(options.fields))
    const { data }: { data: Doc<C>[] } = await patient(() => query.get(), true)
    return data
  }

  return {
    ...byId(db, db),

    async find(collection, where, options = {}) {
      if (options.limit !== undefined || options.order) return page(collection, where, options)
      const found = await page(collection, where, options)
      // Most answers fit one page: only a full one is read again, in the order of ids, to the end.
      if (found.length < PAGE) return found
      const order = [['_id', 'asc']] as const
      const all = await page(collection, where, { ...options, order })
      for (let more = true; more; ) {
        const last = all[all.length - 1]
        const next = last
          ? await page(collection, { ...where, _id: { gt: last._id } }, { ...options, order })
          : []
        all.push(...next)
        more = next.length === PAGE
      }
      return all
    },

    async count(collection, where) {
      const matching = db.collection(collection).where(toQuery(_, where))
      const { total } = await patient(() => matching.count(), true)
      return total ?? 0
    },

    async group(collection, where, by) {
      const key = Object.fromEntries(by.map((field) => [field.replace(/\./g, '_'), `$${field}`]))
      const counted = db
        .collection(collection)
        .aggregate()
        .match(toQuery(_, where))
        .group({ _id: key, count: db.command.aggregate.sum(1) })
        .limit(PAGE)
      const { data } = await patient(() => counted.end(), true)
      return data.map((row: { _id: Record<string, string>; count: number }) => ({
        key: row._id,
        count: row.count,
      }))
    },

    async insert(collection, docs) {
      try {
        await patient(() => db.collection(collection).add([...docs]))
        return true
      } catch (error) {
        if (isDuplicate(error)) return false
        throw error
      }
    },

    async transaction(run) {
      const deadline = Date.now() + RETRY_FOR_MS
      for (let attempt = 0; ; attempt++) {
        const started = Date.now()
        const transaction = await patient(async () => db.startTransaction(), true)
        let committing = false
        try {
          const result = await run(byId(db, transaction))
          committing = true
          await patient(() => transaction.commit())
          return result
        } catch (error) {
          // A conflict has ended the transaction: the SDK's own `runTransaction` sends no rollback either.
          if (!isConflict(error)) {
            await patient(() => transaction.rollback()).catch(() => undefined)
            // Before the commit nothing is written yet, so that a lost answer changes nothing.
            if (committing || !isLost(error)) throw error
          }
          if (Date.now() > deadline) throw new AppError('system/busy')
          await backOff(attempt, Date.now() - started)
        }
      }
    },
  }
}
