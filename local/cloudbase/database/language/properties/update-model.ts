import type { Criteria } from '../criteria'
import { scalar, value } from './documents'
import { isFields, order } from './query-model'
import type { Random } from './random'

type Fields = Record<string, unknown>
/** What a field becomes; null when the update is refused. `undefined` inside is missing. */
type Outcome = { now: unknown } | null

const same = (one: unknown, other: unknown) => order(one, other) === 0

function onList(
  old: unknown,
  whenMissing: unknown[] | undefined,
  work: (list: unknown[]) => unknown[],
): Outcome {
  if (old === undefined) return { now: whenMissing && work(whenMissing) }
  return Array.isArray(old) ? { now: work(old) } : null
}

function add(list: unknown[], fresh: unknown[]): unknown[] {
  for (const one of fresh) if (!list.some((known) => same(known, one))) list = [...list, one]
  return list
}

/** Each operator in a few words. */
function outcome(operator: string, old: unknown, operand: unknown): Outcome {
  const list = Array.isArray(operand) ? operand : []
  switch (operator) {
    case '$set':
      return { now: operand }
    case '$unset':
      return { now: undefined }
    case '$inc':
      return old === undefined || typeof old === 'number' ? { now: Number(old ?? 0) + Number(operand) } : null
    case '$mul':
      return old === undefined || typeof old === 'number'
        ? { now: Number(old ?? 0) * Number(operand) + 0 }
        : null
    case '$min':
      return { now: old === undefined || order(operand, old) < 0 ? operand : old }
    case '$max':
      return { now: old === undefined || order(operand, old) > 0 ? operand : old }
    case '$push':
      return onList(old, [], (all) => [...all, operand])
    case '$addToSet':
      return onList(old, [], (all) => add(all, [operand]))
    case '$pullAll':
      return onList(old, undefined, (all) => all.filter((one) => !list.some((gone) => same(one, gone))))
    case '$pop':
      return onList(old, undefined, (all) => (operand === 1 ? all.slice(0, -1) : all.slice(1)))
    default:
      return onList(old, undefined, (all) => all.filter((one) => !same(one, operand)))
  }
}

/** Goes one object deep at most; null when the way leads through something without fields. */
function at(doc: Fields, [name = '', inner]: string[], operator: string, operand: unknown): Fields | null {
  const put = (fields: Fields, key: string, now: unknown) => {
    const { [key]: _, ...others } = fields
    return now === undefined ? others : { ...others, [key]: now }
  }
  if (inner === undefined) {
    const made = outcome(operator, doc[name], operand)
    return made && put(doc, name, made.now)
  }
  const creates = !['$unset', '$pull', '$pullAll', '$pop'].includes(operator)
  const old = doc[name]
  if (old === undefined && !creates) return doc
  if (old !== undefined && !isFields(old)) return creates ? null : doc
  const next = at(old ?? {}, [inner], operator, operand)
  return next && put(doc, name, next)
}

/** The document after all operators, or null when one of them is refused. */
export function applied(doc: Fields, change: Criteria): Fields | null {
  let next: Fields | null = doc
  for (const [operator, fields] of Object.entries(change)) {
    for (const [path, operand] of Object.entries(Object(fields))) {
      next = next && at(next, path.split('.'), operator, operand)
    }
  }
  return next
}

const OPERANDS: Record<string, (random: Random) => unknown> = {
  $set: value,
  $unset: () => '',
  $inc: (random) => random.pick([1, -2, 0.5]),
  $mul: (random) => random.pick([2, -1]),
  $min: scalar,
  $max: scalar,
  $push: (random) => value(random, 1),
  $addToSet: (random) => value(random, 1),
  $pull: scalar,
  $pullAll: (random) => random.some(3, () => value(random, 1)),
  $pop: (random) => random.pick([1, -1]),
}

/** One to three operators on different fields. */
export function randomChange(random: Random): Criteria {
  const change: Record<string, Fields> = {}
  for (const field of ['a', 'b', 'c'].filter(() => random.chance(0.5))) {
    const [operator, operand] = random.pick(Object.entries(OPERANDS))
    const path = random.chance(0.3) ? `${field}.b` : field
    change[operator] = { ...change[operator], [path]: operand(random) }
  }
  return change
}
