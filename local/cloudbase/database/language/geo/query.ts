import { isPlain } from '../../document'
import type { Criteria } from '../criteria'
import { invalid, unsupported } from '../failures'
import type { Maker, Rule } from '../query/rule'
import { distance, intersects, type Region, within, withinArea, withinCircle } from './relate'
import { shapeOf, storedShape } from './shape'
import type { Vector } from './sphere'

function asked(operand: unknown, name: string): Criteria {
  if (!isPlain(operand)) throw invalid(`${name} needs an object`)
  for (const key of ['$box', '$center', '$polygon', '$uniqueDocs', '$crs']) {
    if (key in operand) throw unsupported(`${name} ${key}`)
  }
  return operand
}

const onlyPoint = (value: unknown, name: string): Vector => {
  const [point, ...more] = shapeOf(value).points
  if (!point || more.length > 0) throw invalid(`${name} needs a point`)
  return point
}

function regions(operand: Criteria): Region[] {
  if (Array.isArray(operand.$centerSphere)) {
    const [middle, radius] = operand.$centerSphere
    if (typeof radius !== 'number' || radius < 0) throw invalid('$centerSphere needs [point, radians]')
    return [withinCircle(onlyPoint(middle, '$centerSphere'), radius)]
  }
  const { areas } = shapeOf(operand.$geometry)
  if (areas.length === 0) throw invalid('$geoWithin needs a Polygon, a MultiPolygon or $centerSphere')
  return areas.map(withinArea)
}

function geoWithin(operand: unknown): Rule {
  const allowed = regions(asked(operand, '$geoWithin'))
  return {
    test: (value) => {
      const shape = storedShape(value)
      return shape !== null && within(shape, allowed)
    },
  }
}

function geoIntersects(operand: unknown): Rule {
  const wanted = shapeOf(asked(operand, '$geoIntersects').$geometry)
  return {
    test: (value) => {
      const shape = storedShape(value)
      return shape !== null && intersects(shape, wanted)
    },
  }
}

/** A wish to be near a place: metres. */
export interface Near {
  place: Vector
  least: number
  most: number
}

function limit(value: unknown, otherwise: number, name: string): number {
  if (value === undefined || value === null) return otherwise
  if (typeof value !== 'number' || value < 0) throw invalid(`${name} must be a number that is not negative`)
  return value
}

export function nearOf(operand: unknown, name: string): Near {
  const { $geometry, $maxDistance, $minDistance } = asked(operand, name)
  return {
    place: onlyPoint($geometry, name),
    least: limit($minDistance, 0, '$minDistance'),
    most: limit($maxDistance, Number.POSITIVE_INFINITY, '$maxDistance'),
  }
}

/** Metres from the wished place to a stored value, or null when it is none or outside of the limits. */
export function distanceTo({ place, least, most }: Near, value: unknown): number | null {
  const shape = storedShape(value)
  if (!shape) return null
  const metres = distance(place, shape)
  return metres >= least && metres <= most ? metres : null
}

const near: Maker = (operand, name) => {
  const wish = nearOf(operand, name)
  return { test: (value) => distanceTo(wish, value) !== null }
}

/** The operators on places; all measure on a sphere, as MongoDB does for GeoJSON. */
export const geometry: Record<string, Maker> = {
  $geoWithin: geoWithin,
  $geoIntersects: geoIntersects,
  $near: near,
  $nearSphere: near,
}
