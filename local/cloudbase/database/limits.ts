import { calculateObjectSize } from 'bson'
import type { Collection } from './collection'
import type { Document } from './document'
import { Failure } from './failure'

/** MongoDB's cap of one document, in bytes of BSON. */
const MOST_DOCUMENT_BYTES = 16 * 1024 * 1024
/** Doc: the values of one index key. */
const MOST_KEY_BYTES = 1024

/** @throws Failure DATABASE_REQUEST_FAILED when the document or one of its keys is larger than the cloud takes */
export function refuseTooLarge(collection: Collection, doc: Document) {
  const size = calculateObjectSize(doc)
  if (size > MOST_DOCUMENT_BYTES) {
    const message = `${collection.name}: a document of ${size} bytes is larger than ${MOST_DOCUMENT_BYTES}`
    throw new Failure('DATABASE_REQUEST_FAILED', message)
  }
  // No key is larger than its document.
  if (size <= MOST_KEY_BYTES) return
  for (const index of collection.indexes) {
    const bytes = index.keySize(doc)
    if (bytes <= MOST_KEY_BYTES) continue
    const message = `${collection.name}: a key of ${bytes} bytes is too large for the index ${index.name}, the limit is ${MOST_KEY_BYTES}`
    throw new Failure('DATABASE_REQUEST_FAILED', message)
  }
}
