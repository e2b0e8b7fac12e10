import { calculateObjectSize } from 'bson'
import type { Collection } from './collection'
import type { Document } from './document'
import { Failure } from './failure'

/** MongoDB's cap of one document, in bytes of BSON. */
const MOST_DOCUMENT_BYTES = 16 * 1024 * 1024
/** Doc: the values of one index key. */
const MOST_KEY_BYTES = 1024

const refused = (collection: Collection, what: string) =>
  new Failure('DATABASE_REQUEST_FAILED', `${collection.name}: ${what}`)

/** @throws Failure DATABASE_REQUEST_FAILED when the document or one of its keys is not what the cloud takes */
export function refuseUnfit(collection: Collection, doc: Document) {
  const size = calculateObjectSize(doc)
  if (size > MOST_DOCUMENT_BYTES)
    throw refused(collection, `a document of ${size} bytes is larger than ${MOST_DOCUMENT_BYTES}`)
  for (const index of collection.indexes) {
    if (index.hasParallelLists(doc))
      throw refused(
        collection,
        `cannot index parallel arrays, two fields of the index ${index.name} are lists`,
      )
    // No key is larger than its document.
    const bytes = size <= MOST_KEY_BYTES ? 0 : index.keySize(doc)
    if (bytes > MOST_KEY_BYTES) {
      const limit = `the limit is ${MOST_KEY_BYTES}`
      throw refused(collection, `a key of ${bytes} bytes is too large for the index ${index.name}, ${limit}`)
    }
  }
}
