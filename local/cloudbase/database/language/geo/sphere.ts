/** A place on the unit sphere. */
export type Vector = readonly [x: number, y: number, z: number]

/** MongoDB's earth, in metres. */
export const EARTH_RADIUS = 6_378_100

/** Two places nearer than this (radians; some 6 micrometres) are one. */
export const NEAR_ENOUGH = 1e-12

/** @param longitude and latitude in degrees */
export function vectorOf(longitude: number, latitude: number): Vector {
  const [east, north] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180]
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)]
}

export const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
export const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
export const scale = (a: Vector, by: number): Vector => [a[0] * by, a[1] * by, a[2] * by]
export const add = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
/** How far it reaches along each axis. */
export const sizes = ([x, y, z]: Vector): Vector => [Math.abs(x), Math.abs(y), Math.abs(z)]
export const unit = (a: Vector): Vector => scale(a, 1 / Math.hypot(...a))

/** The angle between two places in radians, exact for small ones too. */
export const angle = (a: Vector, b: Vector) => Math.atan2(Math.hypot(...cross(a, b)), dot(a, b))

/** A piece of a great circle, the shorter way. */
export type Arc = readonly [from: Vector, to: Vector]

export const arcsOf = (points: readonly Vector[]): Arc[] =>
  points.slice(1).flatMap((to, i): Arc[] => {
    const from = points[i]
    return from ? [[from, to]] : []
  })

/** The angle from a place to the nearest place of an arc. */
export function angleToArc(place: Vector, [from, to]: Arc): number {
  const atEnds = Math.min(angle(place, from), angle(place, to))
  const normal = cross(from, to)
  const length = Math.hypot(...normal)
  if (length === 0) return atEnds
  // The foot of the perpendicular counts when it lies between the ends.
  const between = dot(cross(normal, from), place) > 0 && dot(cross(to, normal), place) > 0
  return between ? Math.asin(Math.min(1, Math.abs(dot(normal, place)) / length)) : atEnds
}

/** Whether two arcs cross in a place that is an end of neither. */
export function crosses([a, b]: Arc, [c, d]: Arc): boolean {
  const [ab, cd] = [cross(a, b), cross(c, d)]
  const sides = [-dot(ab, c), dot(ab, d), -dot(cd, b), dot(cd, a)]
  // Sides as small as the error of the reckoning mean that they only touch.
  return sides.every((side) => side > 1e-15) || sides.every((side) => side < -1e-15)
}

/** Whether two arcs have a place in common. */
export const meets = (one: Arc, other: Arc) =>
  crosses(one, other) ||
  one.some((end) => angleToArc(end, other) < NEAR_ENOUGH) ||
  other.some((end) => angleToArc(end, one) < NEAR_ENOUGH)
