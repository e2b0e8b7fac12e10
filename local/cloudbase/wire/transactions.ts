import type { Database } from '../database/database'
import { type Params, text } from './payload'

/** `database.*Transaction`: their answers lie beside `data`, not inside. */
const actions: Record<string, (database: Database, params: Params) => Record<string, unknown>> = {
  'database.startTransaction': (database) => ({ transactionId: database.begin().id }),
  'database.commitTransaction': (database, params) => {
    database.commit(database.transaction(text(params, 'transactionId')))
    return { data: {} }
  },
  'database.abortTransaction': (database, params) => {
    database.abort(database.transaction(text(params, 'transactionId')))
    return { data: {} }
  },
}
/** A map: no name of the prototype can be asked for. */
export const transactions = new Map(Object.entries(actions))
