import { invalid } from '../failures'
import { distinct } from '../stages/accumulate'
import { keyOf } from '../values/key'
import { array, unlessNull } from './arguments'
import { ANY, type Func, isTruthy } from './scope'

const keysOf = (values: readonly unknown[]) => new Set(values.map(keyOf))

/** Sets must be arrays; unlike in most functions null is refused. */
const strict = (takes: Func['takes'], run: (sets: readonly (readonly unknown[])[]) => unknown): Func => ({
  takes,
  run: (args, name) => run(args.map((arg) => array(arg, name))),
})
const lenient = (takes: Func['takes'], run: (sets: readonly (readonly unknown[])[]) => unknown) =>
  unlessNull(takes, strict(takes, run).run)

function equals(sets: readonly (readonly unknown[])[]): boolean {
  const [first, ...others] = sets.map(keysOf)
  if (!first || others.length === 0) throw invalid('$setEquals needs two arrays at least')
  return others.every((other) => other.size === first.size && [...other].every((key) => first.has(key)))
}

function common(sets: readonly (readonly unknown[])[]): unknown[] {
  const [first = [], ...others] = sets
  const keys = others.map(keysOf)
  return distinct(first.filter((value) => keys.every((set) => set.has(keyOf(value)))))
}

/** Arrays as sets: repetitions do not count; the order of a result is that of the first array. */
export const sets: Record<string, Func> = {
  $allElementsTrue: strict([1, 1], ([values = []]) => values.every(isTruthy)),
  $anyElementTrue: strict([1, 1], ([values = []]) => values.some(isTruthy)),
  $setEquals: strict([2, ANY], equals),
  $setIsSubset: strict([2, 2], ([part = [], whole = []]) => {
    const keys = keysOf(whole)
    return part.every((value) => keys.has(keyOf(value)))
  }),
  $setUnion: lenient([0, ANY], (all) => distinct(all.flat())),
  $setIntersection: lenient([0, ANY], common),
  $setDifference: lenient([2, 2], ([from = [], without = []]) => {
    const keys = keysOf(without)
    return distinct(from.filter((value) => !keys.has(keyOf(value))))
  }),
}
