import { isPlain } from '../../document'
import { invalid } from '../failures'
import { type Area, areaOf } from './area'
import { angle, NEAR_ENOUGH, type Vector, vectorOf } from './sphere'

/** Any geometry, taken apart. */
export interface Shape {
  points: readonly Vector[]
  lines: readonly (readonly Vector[])[]
  areas: readonly Area[]
}

const NOTHING: Shape = { points: [], lines: [], areas: [] }

function position(value: unknown): Vector {
  const [longitude, latitude] = Array.isArray(value) ? value : []
  const isPosition =
    typeof longitude === 'number' &&
    typeof latitude === 'number' &&
    Math.abs(longitude) <= 180 &&
    Math.abs(latitude) <= 90
  if (!isPosition) throw invalid(`[longitude, latitude] was expected, not ${JSON.stringify(value)}`)
  return vectorOf(longitude, latitude)
}

function many<T>(make: (value: unknown) => T): (value: unknown) => T[] {
  return (value) => {
    if (!Array.isArray(value) || value.length === 0) throw invalid('coordinates are missing')
    return value.map(make)
  }
}

function line(value: unknown): Vector[] {
  const points = many(position)(value)
  if (points.length < 2) throw invalid('a line has two points at least')
  return points
}

function ring(value: unknown): Vector[] {
  const points = many(position)(value)
  const [first, last] = [points[0], points.at(-1)]
  const closed = first && last && angle(first, last) < NEAR_ENOUGH
  if (points.length < 4 || !closed)
    throw invalid('the ring of a polygon has four points and ends where it starts')
  return points
}

const polygon = (value: unknown) => areaOf(many(ring)(value))

const KINDS = new Map<string, (coordinates: unknown) => Partial<Shape>>([
  ['Point', (value) => ({ points: [position(value)] })],
  ['MultiPoint', (value) => ({ points: many(position)(value) })],
  ['LineString', (value) => ({ lines: [line(value)] })],
  ['MultiLineString', (value) => ({ lines: many(line)(value) })],
  ['Polygon', (value) => ({ areas: [polygon(value)] })],
  ['MultiPolygon', (value) => ({ areas: many(polygon)(value) })],
])

function collection(geometries: unknown): Shape {
  const shapes = many(shapeOf)(geometries)
  return {
    points: shapes.flatMap(({ points }) => points),
    lines: shapes.flatMap(({ lines }) => lines),
    areas: shapes.flatMap(({ areas }) => areas),
  }
}

/** GeoJSON, or a pair of coordinates as a point. @throws Failure that says what is wrong with it */
export function shapeOf(value: unknown): Shape {
  if (Array.isArray(value)) return { ...NOTHING, points: [position(value)] }
  if (!isPlain(value)) throw invalid('GeoJSON was expected')
  if (value.type === 'GeometryCollection') return collection(value.geometries)
  const make = KINDS.get(String(value.type))
  if (!make) throw invalid(`GeoJSON does not know the type ${String(value.type)}`)
  return { ...NOTHING, ...make(value.coordinates) }
}

const known = new WeakMap<object, Shape | null>()

/** The shape of a stored value; null when it is none. */
export function storedShape(value: unknown): Shape | null {
  if (typeof value !== 'object' || value === null) return null
  const found = known.get(value)
  if (found !== undefined) return found
  const shape = tryShape(value)
  known.set(value, shape)
  return shape
}

function tryShape(value: object): Shape | null {
  try {
    return shapeOf(value)
  } catch {
    return null
  }
}
