import type { Area } from './area'
import type { Shape } from './shape'
import { angle, angleToArc, arcsOf, crosses, EARTH_RADIUS, meets, NEAR_ENOUGH, type Vector } from './sphere'

const borderArcs = (area: Area) => area.rings.flatMap(arcsOf)
const same = (a: Vector, b: Vector) => angle(a, b) < NEAR_ENOUGH
const onLine = (place: Vector, line: readonly Vector[]) =>
  arcsOf(line).some((arc) => angleToArc(place, arc) < NEAR_ENOUGH)
const anyMeet = (one: readonly (readonly Vector[])[], other: readonly (readonly Vector[])[]) =>
  one.flatMap(arcsOf).some((arc) => other.flatMap(arcsOf).some((against) => meets(arc, against)))

const pointMeets = (place: Vector, { points, lines, areas }: Shape) =>
  points.some((point) => same(point, place)) ||
  lines.some((line) => onLine(place, line)) ||
  areas.some((area) => area.contains(place))

const lineMeets = (line: readonly Vector[], { points, lines, areas }: Shape) =>
  points.some((point) => onLine(point, line)) ||
  anyMeet([line], lines) ||
  areas.some((area) => line.some(area.contains) || anyMeet([line], area.rings))

const areaMeets = (area: Area, { points, lines, areas }: Shape) =>
  points.some(area.contains) ||
  lines.some((line) => line.some(area.contains) || anyMeet([line], area.rings)) ||
  areas.some(
    (other) =>
      anyMeet(area.rings, other.rings) ||
      area.rings[0]?.some(other.contains) ||
      other.rings[0]?.some(area.contains),
  )

/** Whether two shapes have a place in common. */
export const intersects = (one: Shape, other: Shape) =>
  one.points.some((point) => pointMeets(point, other)) ||
  one.lines.some((line) => lineMeets(line, other)) ||
  one.areas.some((area) => areaMeets(area, other))

/** A region that something may lie within. */
export interface Region {
  holdsPoint: (place: Vector) => boolean
  holdsLine: (line: readonly Vector[]) => boolean
  holdsArea: (area: Area) => boolean
}

/** Inside one polygon: all corners are, and no side leaves it. */
export function withinArea(region: Area): Region {
  const border = borderArcs(region)
  const holdsLine = (line: readonly Vector[]) =>
    line.every(region.contains) && !arcsOf(line).some((arc) => border.some((side) => crosses(arc, side)))
  return {
    holdsPoint: region.contains,
    holdsLine,
    holdsArea: (area) =>
      area.rings.every(holdsLine) &&
      !region.rings.slice(1).some((hole) => hole.some((at) => area.contains(at))),
  }
}

/** Within a distance (radians) of a place; a circle up to half the earth holds what its corners hold. */
export function withinCircle(middle: Vector, radius: number): Region {
  const holdsPoint = (place: Vector) => angle(middle, place) <= radius
  const holdsLine = (line: readonly Vector[]) => line.every(holdsPoint)
  return { holdsPoint, holdsLine, holdsArea: (area) => area.rings.every(holdsLine) }
}

/** Whether each part of a shape lies within one of the regions. */
export const within = ({ points, lines, areas }: Shape, regions: readonly Region[]) =>
  points.every((point) => regions.some((region) => region.holdsPoint(point))) &&
  lines.every((line) => regions.some((region) => region.holdsLine(line))) &&
  areas.every((area) => regions.some((region) => region.holdsArea(area)))

/** Metres from a place to the nearest place of a shape. */
export function distance(place: Vector, { points, lines, areas }: Shape): number {
  if (areas.some((area) => area.contains(place))) return 0
  const arcs = [...lines.flatMap(arcsOf), ...areas.flatMap(borderArcs)]
  const angles = [...points.map((point) => angle(place, point)), ...arcs.map((arc) => angleToArc(place, arc))]
  return Math.min(...angles) * EARTH_RADIUS
}
