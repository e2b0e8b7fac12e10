import type { Database } from '../database/database'
import { Failure } from '../database/failure'
import type { Criteria, Order } from '../database/language'
import { decode, encode, type Params, text } from './payload'

const DEFAULT_ROWS = 100
const MOST_ROWS = 1000
const DEFAULT_AGGREGATE_ROWS = 20

const txOf = (database: Database, params: Params) =>
  typeof params.transactionId === 'string' ? database.transaction(params.transactionId) : undefined

function orderOf(value: unknown): Order {
  const order: Order = {}
  for (const [field, direction] of Object.entries(decode(value)))
    order[field] = Number(direction) < 0 ? -1 : 1
  return order
}

type Action = (database: Database, params: Params) => unknown

/** `database.*` on documents. */
const actions: Record<string, Action> = {
  'database.insertDocument': async (database, params) => {
    const docs = Array.isArray(params.data) ? params.data.map(decode) : []
    const tx = txOf(database, params)
    return { insertedIds: await database.insert(text(params, 'collectionName'), docs, tx) }
  },

  'database.getDocument': (database, params) => {
    const limit = Math.min(Number(params.limit) || DEFAULT_ROWS, MOST_ROWS)
    const rows = database.find(
      text(params, 'collectionName'),
      decode(params.query),
      {
        order: orderOf(params.order),
        skip: Number(params.offset) || 0,
        limit,
        projection: decode(params.projection),
      },
      txOf(database, params),
    )
    return { list: rows.map(encode), offset: Number(params.offset) || 0, limit }
  },

  'database.calculateDocument': (database, params) => ({
    total: database.count(text(params, 'collectionName'), decode(params.query)),
  }),

  'database.modifyDocument': async (database, params) => {
    const name = text(params, 'collectionName')
    const query = decode(params.query)
    const data = decode(params.data)
    const tx = txOf(database, params)
    if (params.merge === true) {
      const docs = await database.update(name, query, data, params.multi === true, tx)
      return { updated: docs.length, upsert_id: null }
    }
    if (typeof query._id !== 'string') throw new Failure('INVALID_PARAM', 'set needs a document id')
    const isNew = await database.replace(name, query._id, data, tx)
    return { updated: isNew ? 0 : 1, upsert_id: isNew ? query._id : null }
  },

  'database.modifyAndReturnDoc': async (database, params) => {
    const tx = txOf(database, params)
    const docs = await database.update(
      text(params, 'collectionName'),
      decode(params.query),
      decode(params.data),
      false,
      tx,
    )
    return { updated: docs.length, doc: docs[0] ? encode(docs[0]) : null }
  },

  'database.removeDocument': async (database, params) => {
    const tx = txOf(database, params)
    const multi = params.multi === true
    return { deleted: await database.remove(text(params, 'collectionName'), decode(params.query), multi, tx) }
  },

  'database.aggregateDocuments': (database, params) => {
    const sent = Array.isArray(params.stages) ? params.stages : []
    const stages: Criteria[] = sent.map(({ stageKey, stageValue }) => {
      const { value } = decode(`{"value":${stageValue}}`)
      return { [stageKey]: value }
    })
    if (!stages.some((stage) => '$limit' in stage)) stages.push({ $limit: DEFAULT_AGGREGATE_ROWS })
    return {
      list: database.aggregate(text(params, 'collectionName'), stages).map(encode),
    }
  },

  'database.addCollection': (database, params) => {
    database.createCollection(text(params, 'collectionName'))
    return {}
  },
}
/** A map: no name of the prototype can be asked for. */
export const documents = new Map(Object.entries(actions))
