import type { Collection } from './collection'
import { type Bounds, boundsOf } from './criteria'
import { isPlain } from './document'
import type { Criteria, Order } from './language'

/** A search over more documents than this without an index is told (and refused when strict). */
const SCAN_LIMIT = 1000
export const tooLarge = (count: number): boolean => count > SCAN_LIMIT

/** A search that an index would make shorter. */
export interface Scan {
  collection: Collection
  criteria: Criteria
  order: Order
  does: 'reads' | 'sorts'
  /** So many documents. */
  count: number
}

/** Every field that a query names, also where no index can read its bounds. */
function fieldsOf(criteria: Criteria): string[] {
  return Object.entries(criteria).flatMap(([field, criterion]) => {
    if (!field.startsWith('$')) return field === '_id' ? [] : [field]
    return Array.isArray(criterion) ? criterion.filter(isPlain).flatMap(fieldsOf) : []
  })
}

/** The index that would help: fields that are equal, then the order, then what is a range or anything else. */
function proposal({ criteria, order }: Scan): string | null {
  const bounds: ReadonlyMap<string, Bounds> = boundsOf(criteria)
  const fields = [...new Set(fieldsOf(criteria))]
  const keys: Record<string, 1 | -1> = {}
  for (const field of fields) if (bounds.get(field)?.equal) keys[field] = 1
  for (const [field, direction] of Object.entries(order)) keys[field] ??= direction
  for (const field of fields) keys[field] ??= 1
  const names = Object.keys(keys)
  if (names.length === 0) return null
  const name = names
    .flatMap((field) => field.split('.'))
    .map((part, i) => (i === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1)))
    .join('')
  const inner = Object.entries(keys).map(([field, direction]) => `${JSON.stringify(field)}: ${direction}`)
  return `{ "name": ${JSON.stringify(name)}, "keys": { ${inner.join(', ')} } }`
}

/** One sentence, with the index to put into the manifest. */
export function describeScan(scan: Scan): string {
  const { collection, criteria, order, does, count } = scan
  const by = fieldsOf(criteria).join(', ') || Object.keys(criteria).join(', ') || 'nothing'
  const sorted = Object.keys(order).join(', ')
  const index = proposal(scan)
  const help = index
    ? `it needs an index, in the manifest under "${collection.name}": ${index}`
    : 'no index can help it: name a field'
  return `${collection.name}: a query by ${by}${sorted && ` in the order of ${sorted}`} ${does} ${count} documents; ${help}`
}
