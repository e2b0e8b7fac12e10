import { isPlain } from '../../document'
import type { Criteria } from '../criteria'
import { pathOf, reach } from '../values/reach'
import { distanceTo, type Near, nearOf } from './query'

/** The field that a query wishes to be near a place, looking into `$and`. */
function wish(criteria: Criteria): { path: readonly string[]; near: Near } | null {
  for (const [field, criterion] of Object.entries(criteria)) {
    if (field === '$and' && Array.isArray(criterion)) {
      for (const part of criterion) {
        const found = isPlain(part) ? wish(part) : null
        if (found) return found
      }
    } else if (isPlain(criterion)) {
      const name = ['$nearSphere', '$near'].find((operator) => operator in criterion)
      if (name) return { path: pathOf(field), near: nearOf(criterion[name], name) }
    }
  }
  return null
}

/** Metres to the nearest of all places that a path reaches; null when there are none within the limits. */
export function nearestAt(
  doc: Criteria,
  path: readonly string[],
  near: Near,
): { metres: number; place: unknown } | null {
  let best: { metres: number; place: unknown } | null = null
  reach(doc, path, (value) => {
    for (const place of [value, ...(Array.isArray(value) ? value : [])]) {
      const metres = distanceTo(near, place)
      if (metres !== null && metres < (best?.metres ?? Number.POSITIVE_INFINITY)) best = { metres, place }
    }
    return false
  })
  return best
}

/** The order of a query with `$nearSphere`, the nearest first; null when it asks for no place. */
export function nearestFirst(criteria: Criteria): ((docs: readonly Criteria[]) => Criteria[]) | null {
  const found = wish(criteria)
  if (!found) return null
  return (docs) =>
    docs
      .map((doc) => ({ doc, metres: nearestAt(doc, found.path, found.near)?.metres ?? 0 }))
      .sort((one, other) => one.metres - other.metres)
      .map(({ doc }) => doc)
}
