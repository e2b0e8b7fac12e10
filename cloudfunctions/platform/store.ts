import type tcb from '@cloudbase/node-sdk'
import { AppError } from '../core/app-error'
import type { Change, Collection, Doc, FindOptions, Store, Transaction, Where } from '../core/store'
import { toProjection, toQuery, toUpdate } from './query'

type Db = ReturnType<tcb.CloudBase['database']>
type Handle = Pick<Db, 'collection'>

/** What CloudBase gives at most in one query from a function. */
const PAGE = 1000
/** Well inside the 20 s of the function, and the last attempt has to fit as well. */
const RETRY_FOR_MS = 12_000

/** The SDK throws plain objects for the server's errors. */
const errorCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
const isDuplicate = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'message' in error &&
  /E11000|duplicate key/i.test(String(error.message))
const isConflict = (error: unknown): boolean => errorCode(error) === 'DATABASE_TRANSACTION_CONFLICT'

/** A pause is at most so long. */
const LONGEST_PAUSE_MS = 1500
/**
 * Full jitter, for those who collided must not meet again, over a window that doubles. It is measured in attempts:
 * the more there are who try, the longer an attempt takes, and the wider they have to spread.
 */
const backOff = (attempt: number, tookMs: number): number =>
  Math.random() * Math.min(Math.max(tookMs, 5) * 2 ** attempt, LONGEST_PAUSE_MS)

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** The operations by id, inside a transaction or not: `handle` decides. */
function byId(db: Db, handle: Handle): Transaction {
  const _ = db.command
  return {
    async get<C extends Collection>(collection: C, id: string): Promise<Doc<C> | null> {
      const { data } = await handle.collection(collection).doc(id).get()
      // A transaction answers one document or null, a plain read answers a list.
      const found: Doc<C> | undefined | null = Array.isArray(data) ? data[0] : data
      return found ?? null
    },
    async set(collection, { _id, ...fields }) {
      await handle.collection(collection).doc(_id).set(fields)
    },
    async update(collection: Collection, id: string, change: Change) {
      await handle.collection(collection).doc(id).update(toUpdate(_, change))
    },
    async updateAndGet<C extends Collection>(
      collection: C,
      id: string,
      change: Change,
    ): Promise<Doc<C> | null> {
      const { doc } = await handle
        .collection(collection)
        .where({ _id: id })
        .updateAndReturn(toUpdate(_, change))
      const changed: Doc<C> | undefined | null = doc
      return changed ?? null
    },
    async remove(collection, id) {
      await handle.collection(collection).doc(id).remove()
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
    const { data }: { data: Doc<C>[] } = await query.get()
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
      const { total } = await db.collection(collection).where(toQuery(_, where)).count()
      return total ?? 0
    },

    async group(collection, where, by) {
      const key = Object.fromEntries(by.map((field) => [field.replace(/\./g, '_'), `$${field}`]))
      const { data } = await db
        .collection(collection)
        .aggregate()
        .match(toQuery(_, where))
        .group({ _id: key, count: db.command.aggregate.sum(1) })
        .limit(PAGE)
        .end()
      return data.map((row: { _id: Record<string, string>; count: number }) => ({
        key: row._id,
        count: row.count,
      }))
    },

    async insert(collection, docs) {
      try {
        await db.collection(collection).add([...docs])
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
        const transaction = await db.startTransaction()
        try {
          const result = await run(byId(db, transaction))
          await transaction.commit()
          return result
        } catch (error) {
          // A conflict has ended the transaction: the SDK's own `runTransaction` sends no rollback either.
          if (!isConflict(error)) {
            await transaction.rollback().catch(() => undefined)
            throw error
          }
          if (Date.now() > deadline) throw new AppError('system/busy')
          await pause(backOff(attempt, Date.now() - started))
        }
      }
    },
  }
}
