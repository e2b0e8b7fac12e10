import { invalid } from '../failures'
import { add, angleToArc, arcsOf, cross, dot, NEAR_ENOUGH, sizes, unit, type Vector } from './sphere'

/** A polygon: its border and the borders of its holes, each closed. */
export interface Area {
  rings: readonly (readonly Vector[])[]
  /** Whether a place lies inside or on the border; a hole's border belongs to the area. */
  contains: (place: Vector) => boolean
}

/**
 * Looks at the sphere from its middle onto the plane that touches it over the area (gnomonic projection): great
 * circles become straight lines, so that the rules of the plane hold exactly.
 */
function plane(ring: readonly Vector[]) {
  const middle = unit(ring.slice(1).reduce(add))
  if (!ring.every((place) => dot(place, middle) > NEAR_ENOUGH)) {
    throw invalid('a polygon as large as half the earth is not supported by the local database')
  }
  const [x, y, z] = sizes(middle)
  const away: Vector = x <= y && x <= z ? [1, 0, 0] : y <= z ? [0, 1, 0] : [0, 0, 1]
  const right = unit(cross(middle, away))
  const up = cross(middle, right)
  return (place: Vector) => {
    const depth = dot(place, middle)
    return depth > NEAR_ENOUGH ? { x: dot(place, right) / depth, y: dot(place, up) / depth } : null
  }
}

/** Counts how often a ray from the place crosses the border. */
function ringContains(ring: readonly Vector[]): (place: Vector) => boolean {
  const project = plane(ring)
  const flat = ring.map((place) => project(place) ?? { x: 0, y: 0 })
  return (place) => {
    const point = project(place)
    if (!point) return false
    let inside = false
    flat.forEach((to, i) => {
      const from = flat[i - 1]
      if (!from || from.y > point.y === to.y > point.y) return
      const x = from.x + ((point.y - from.y) / (to.y - from.y)) * (to.x - from.x)
      if (point.x < x) inside = !inside
    })
    return inside
  }
}

const onRing = (ring: readonly Vector[], place: Vector) =>
  arcsOf(ring).some((arc) => angleToArc(place, arc) < NEAR_ENOUGH)

/** @throws Failure when it covers half the earth or more */
export function areaOf(rings: readonly (readonly Vector[])[]): Area {
  const inside = rings.map(ringContains)
  return {
    rings,
    contains: (place) =>
      rings.some((ring) => onRing(ring, place)) ||
      (inside[0]?.(place) === true && !inside.slice(1).some((hole) => hole(place))),
  }
}
