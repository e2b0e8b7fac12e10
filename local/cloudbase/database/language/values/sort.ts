import { isPlain } from '../../document'
import type { Order } from '../criteria'
import { invalid } from '../failures'
import { compare } from './compare'
import { fieldOf, pathOf, positionOf } from './reach'

type Doc = Readonly<Record<string, unknown>>
/** One value for each field of the order. */
type Key = readonly unknown[]

/** What a path leads to: a value, or the array on its way with what is left of the path. */
type Stop = { value: unknown } | { array: readonly unknown[]; at: string; rest: readonly string[] }

function follow(value: unknown, path: readonly string[], at = 0): Stop {
  if (Array.isArray(value)) {
    const position = positionOf(path[at])
    if (position >= 0) return follow(value[position], path, at + 1)
    return { array: value, at: path.slice(0, at).join('.'), rest: path.slice(at) }
  }
  if (at === path.length) return { value }
  return isPlain(value) ? follow(fieldOf(value, path[at] ?? ''), path, at + 1) : { value: undefined }
}

/**
 * All keys under which an index would hold a document. Fields of one array are taken from the same element; an empty
 * array gives a key before null.
 * @throws Failure when two fields lead through different arrays
 */
function keysOf(doc: unknown, paths: readonly (readonly string[])[]): Key[] {
  const stops = paths.map((path) => follow(doc, path))
  const arrays = new Map(stops.flatMap((stop) => ('array' in stop ? [[stop.at, stop.array] as const] : [])))
  if (arrays.size > 1)
    throw invalid(`cannot sort with keys that are parallel arrays: ${[...arrays.keys()].join(', ')}`)
  const [array] = arrays.values()
  if (!array) return [stops.map((stop) => ('value' in stop ? (stop.value ?? null) : null))]
  const rests = stops.map((stop) => ('array' in stop ? stop.rest : null))
  if (array.length === 0) return [stops.map((stop) => ('value' in stop ? (stop.value ?? null) : undefined))]
  return array.flatMap((element) => {
    const inner = rests.filter((rest) => rest !== null)
    // An element that is an array itself is a value at the end, and has no fields on the way.
    const keys = inner.every(({ length }) => length === 0)
      ? [[element]]
      : keysOf(isPlain(element) ? element : {}, inner)
    return keys.map((key) => {
      const parts = [...key]
      return stops.map((stop) => ('value' in stop ? (stop.value ?? null) : parts.shift()))
    })
  })
}

/** How two documents follow each other: an array counts as its least element going up, its greatest going down. */
export function sorter(order: Order): (docs: readonly Doc[]) => Doc[] {
  const paths = Object.keys(order).map(pathOf)
  const directions = Object.values(order)
  const compareKeys = (one: Key, other: Key) => {
    for (let i = 0; i < directions.length; i++) {
      const result = compare(one[i], other[i]) * (directions[i] ?? 1)
      if (result !== 0) return result
    }
    return 0
  }
  const keyOf = (doc: Doc): Key =>
    keysOf(doc, paths).reduce((best, key) => (compareKeys(key, best) < 0 ? key : best))
  return (docs) =>
    docs
      .map((doc) => ({ doc, key: keyOf(doc) }))
      .sort((one, other) => compareKeys(one.key, other.key))
      .map(({ doc }) => doc)
}
