import { isPlain } from '../../document'
import { invalid } from '../failures'
import { fieldOf, positionOf } from '../values/reach'

/** The new value for an old one; `undefined` is missing: before, or from now on. */
export type Change = (old: unknown) => unknown

/** MongoDB fills up an array with this many nulls at most. */
const MOST_FILLING = 1_500_000

const show = (value: unknown) => JSON.stringify(value)?.slice(0, 80)

/**
 * A copy with another value at a path; what did not change is shared, and nothing changes in place.
 * @param create whether missing objects on the way are made
 * @throws Failure when the way leads through something that has no fields
 */
export function edit(container: unknown, path: readonly string[], change: Change, create: boolean): unknown {
  const [part = '', ...rest] = path
  const inner: Change =
    rest.length === 0
      ? change
      : (old) => {
          if (old !== undefined) return edit(old, rest, change, create)
          return create ? edit({}, rest, change, create) : undefined
        }
  if (isPlain(container)) return inObject(container, part, inner)
  if (Array.isArray(container)) {
    if (part === '$[]') return inAll(container, inner)
    if (positionOf(part) >= 0) return inArray(container, positionOf(part), inner)
  }
  if (part === '$[]') throw invalid(`cannot apply $[] to ${show(container)}, which is no array`)
  if (create) throw invalid(`cannot create field '${part}' in ${show(container)}`)
  return container
}

function inObject(container: Record<string, unknown>, part: string, inner: Change): unknown {
  const old = fieldOf(container, part)
  const next = inner(old)
  if (next === old) return container
  if (next !== undefined) return { ...container, [part]: next }
  const { [part]: _, ...others } = container
  return others
}

/** An element is never taken out: without a value it becomes null. */
function inArray(container: readonly unknown[], position: number, inner: Change): unknown {
  const old = container[position]
  const next = inner(old)
  if (next === old) return container
  if (position - container.length > MOST_FILLING)
    throw invalid(`the array is too short for the position ${position}`)
  const filled = [
    ...container,
    ...Array.from({ length: Math.max(0, position - container.length) }, () => null),
  ]
  filled[position] = next ?? null
  return filled
}

function inAll(container: readonly unknown[], inner: Change): unknown {
  const next = container.map((old) => inner(old) ?? null)
  return next.every((value, i) => value === container[i]) ? container : next
}
