import { isPlain } from './document'
import { isScalar } from './key'
import type { Criteria } from './language'

/** One end of a range. */
export interface Edge {
  value: unknown
  inclusive: boolean
}

/** What a query says of one field: every document that matches lies within. */
export interface Bounds {
  /** Values that it names. */
  equal?: readonly unknown[]
  low?: Edge
  high?: Edge
}

/** Types of which a range has one bracket to lie in. */
const isOrdered = (value: unknown) =>
  typeof value === 'number' || typeof value === 'string' || value instanceof Date

function boundsOfOne(criterion: unknown): Bounds {
  if (!isPlain(criterion)) return criterion !== undefined && isScalar(criterion) ? { equal: [criterion] } : {}
  const { $eq, $in, $gt, $gte, $lt, $lte } = criterion
  const bounds: Bounds = {}
  if ('$eq' in criterion && isScalar($eq)) bounds.equal = [$eq]
  else if (Array.isArray($in) && $in.every(isScalar)) bounds.equal = $in
  if (isOrdered($gt)) bounds.low = { value: $gt, inclusive: false }
  if (isOrdered($gte)) bounds.low = { value: $gte, inclusive: true }
  if (isOrdered($lt)) bounds.high = { value: $lt, inclusive: false }
  if (isOrdered($lte)) bounds.high = { value: $lte, inclusive: true }
  return bounds
}

/** Field by field, looking into `$and`. Where two parts speak of one field the first counts: a wider bound is true too. */
export function boundsOf(criteria: Criteria): Map<string, Bounds> {
  const all = new Map<string, Bounds>()
  const note = (field: string, bounds: Bounds) => all.set(field, { ...bounds, ...all.get(field) })
  for (const [field, criterion] of Object.entries(criteria)) {
    if (field === '$and' && Array.isArray(criterion)) {
      for (const part of criterion.filter(isPlain))
        for (const [name, bounds] of boundsOf(part)) note(name, bounds)
    } else if (!field.startsWith('$')) note(field, boundsOfOne(criterion))
  }
  return all
}

/** The id when the query names exactly one. */
export function singleId(criteria: Criteria): string | null {
  const ids = boundsOf(criteria).get('_id')?.equal
  return ids?.length === 1 && typeof ids[0] === 'string' ? ids[0] : null
}
