import type { Collection } from './collection'
import { type Bounds, boundsOf } from './criteria'
import { isPlain } from './document'
import type { Index } from './index'
import { BEYOND, bracket, type Direction, keyOf } from './key'
import type { Criteria, Order } from './language'

/** Combinations of named values that one index is asked for at most. */
const MOST_PREFIXES = 1000

/** One way to the documents of a query: ids, of which every match is one. */
export interface Plan {
  ids: () => Iterable<string>
  /** The ids come in the order that was asked for. */
  ordered: boolean
  /** The index leaves out what cannot match. */
  bounded: boolean
  /** The same text: the same ids. */
  same: string
}

/** From where to where the keys of one field lie. */
function edges(bounds: Bounds, direction: Direction): [low: string, high: string] | null {
  const { low, high } = bounds
  if (!low && !high) return null
  let [from, to] = bracket((low ?? high)?.value, direction)
  // In a descending field the high values come first.
  const [first, last] = direction === 1 ? [low, high] : [high, low]
  if (first) from = keyOf(first.value, direction) + (first.inclusive ? '' : BEYOND)
  if (last) to = keyOf(last.value, direction) + (last.inclusive ? BEYOND : '')
  return [from, to]
}

/** Whether the fields of an index from `start` on come in an order: forwards 1, backwards -1, else null. */
function directionOf(index: Index, start: number, order: Order): Direction | null {
  const fixed = new Set(index.fields.slice(0, start).map(({ name }) => name))
  const wanted = Object.entries(order).filter(([field]) => !fixed.has(field))
  let way: Direction | null = null
  for (const [i, [name, direction]] of wanted.entries()) {
    const field = index.fields[start + i]
    if (field?.name !== name) return null
    const here: Direction = field.direction === direction ? 1 : -1
    if (way !== null && way !== here) return null
    way = here
  }
  return way ?? 1
}

function planOn(index: Index, bounds: ReadonlyMap<string, Bounds>, order: Order): Plan | null {
  let prefixes = ['']
  let length = 0
  for (const { name, direction } of index.fields) {
    const values = bounds.get(name)?.equal
    if (!values || prefixes.length * values.length > MOST_PREFIXES) break
    const parts = [...new Set(values.map((value) => keyOf(value, direction)))]
    prefixes = prefixes.flatMap((prefix) => parts.map((part) => prefix + part))
    length++
  }
  const next = index.fields[length]
  const range = next ? edges(bounds.get(next.name) ?? {}, next.direction) : null
  const asked = Object.keys(order).length > 0 && prefixes.length === 1
  const served = asked ? directionOf(index, length, order) : null
  // Asked last, since the answer may have to make the index.
  const ordered = (range !== null || served !== null) && index.isOrdered()
  const [limits, way] = ordered ? [range, served] : [null, null]
  if (length === 0 && !limits && way === null) return null
  const [low, high] = limits ?? ['', BEYOND]
  return {
    *ids() {
      for (const prefix of prefixes) yield* index.between(prefix + low, prefix + high, way === -1)
    },
    ordered: way !== null,
    bounded: length > 0 || limits !== null,
    same: [
      ...index.fields.slice(0, limits ? length + 1 : length).map(({ name }) => name),
      limits ? '<' : '=',
    ].join(),
  }
}

/** `$or` is narrowed when each of its branches is. */
function planOfBranches(collection: Collection, branches: readonly unknown[]): Plan | null {
  const plans = branches.map((branch) =>
    isPlain(branch) ? plansFor(collection, branch, {}).find(({ bounded }) => bounded) : undefined,
  )
  if (!plans.every((plan) => plan !== undefined)) return null
  return {
    *ids() {
      for (const plan of plans) yield* plan.ids()
    },
    ordered: false,
    bounded: true,
    same: '$or',
  }
}

/** Every way that an index offers; none when all documents have to be read. */
export function plansFor(collection: Collection, criteria: Criteria, order: Order): Plan[] {
  const bounds = boundsOf(criteria)
  const plans = new Map<string, Plan>()
  for (const index of collection.indexes) {
    const plan = planOn(index, bounds, order)
    if (plan && (plan.ordered || !plans.has(plan.same))) plans.set(plan.same, plan)
  }
  if (Array.isArray(criteria.$or)) {
    const plan = planOfBranches(collection, criteria.$or)
    if (plan) plans.set(plan.same, plan)
  }
  return [...plans.values()]
}
