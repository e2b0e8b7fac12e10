import { isPlain } from '../../document'
import { parts } from '../expression/arguments'
import { invalid } from '../failures'
import { nearestAt } from '../geo/nearest'
import { nearOf } from '../geo/query'
import { storedShape } from '../geo/shape'
import { compileMatch } from '../query/match'
import { pathOf } from '../values/reach'
import { placed } from './placed'
import type { Doc, StageMaker } from './stage'

const OPTIONS = [
  'spherical',
  'limit',
  'num',
  'maxDistance',
  'minDistance',
  'query',
  'distanceMultiplier',
  'includeLocs',
  'key',
]

/** The paths of a document at which a place is stored, not looking into arrays. */
function placesIn(doc: Doc, prefix = ''): string[] {
  return Object.entries(doc).flatMap(([name, value]) => {
    if (storedShape(value)) return [prefix + name]
    return isPlain(value) ? placesIn(value, `${prefix}${name}.`) : []
  })
}

/** In the cloud the index says which field is meant; here the only field that holds places is. */
function onlyPlace(docs: readonly Doc[]): string | null {
  const fields = [...new Set(docs.flatMap((doc) => placesIn(doc)))]
  if (fields.length > 1) throw invalid(`$geoNear needs 'key' to choose from ${fields.join(', ')}`)
  return fields[0] ?? null
}

/** Documents by their distance from a point, the nearest first, with the distance in metres. */
export const geoNear: StageMaker = (operand) => {
  const given = parts(operand, '$geoNear', ['near', 'distanceField'], OPTIONS)
  const { near: $geometry, maxDistance: $maxDistance, minDistance: $minDistance, key, query } = given
  if (given.spherical !== true) throw invalid('$geoNear needs spherical: true')
  const wish = nearOf({ $geometry, $maxDistance, $minDistance }, '$geoNear')
  const most = Number(given.limit ?? given.num ?? Number.POSITIVE_INFINITY)
  const by = typeof given.distanceMultiplier === 'number' ? given.distanceMultiplier : 1
  const matches = compileMatch(isPlain(query) ? query : {})
  const [distanceField, includeLocs] = [given.distanceField, given.includeLocs].map((name) =>
    typeof name === 'string' ? pathOf(name) : null,
  )
  if (!distanceField) throw invalid("$geoNear needs 'distanceField' as text")
  return (docs) => {
    const field = typeof key === 'string' ? key : onlyPlace(docs)
    if (field === null) return []
    return docs
      .filter(matches)
      .flatMap((doc) => {
        const found = nearestAt(doc, pathOf(field), wish)
        return found ? [{ doc, ...found }] : []
      })
      .sort((one, other) => one.metres - other.metres)
      .slice(0, most)
      .map(({ doc, metres, place }) => {
        const measured = placed(doc, distanceField, metres * by)
        return includeLocs ? placed(measured, includeLocs, place) : measured
      })
  }
}
