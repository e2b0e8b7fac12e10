import { BSONRegExp } from 'bson'
import { isPlain } from '../../document'
import { invalid, unsupported } from '../failures'
import { valueRule } from '../query/conditions'
import { elementMatch } from '../query/match'
import { compare } from '../values/compare'
import { keyOf } from '../values/key'
import { pathOf, plainAt } from '../values/reach'
import { isNullish, typeOf } from '../values/types'
import type { Change } from './edit'
import { type Operator, storable } from './operator'

type Elements = readonly unknown[]

/** A missing array is made of nothing, or (without `create`) stays missing. */
function onArray(
  name: string,
  create: boolean,
  work: (old: Elements) => Elements,
): { create: boolean; change: Change } {
  return {
    create,
    change: (old) => {
      if (old === undefined) return create ? work([]) : undefined
      if (!Array.isArray(old)) throw invalid(`cannot apply ${name} to a value of type ${typeOf(old)}`)
      const next = work(old)
      return next.length === old.length && next.every((element, i) => element === old[i]) ? old : next
    },
  }
}

function each(operand: Record<string, unknown>, name: string): Elements {
  if (!Array.isArray(operand.$each)) throw invalid(`$each of ${name} needs an array`)
  return operand.$each
}

function whole(value: unknown, name: string, otherwise: number): number {
  if (isNullish(value)) return otherwise
  if (!Number.isInteger(value)) throw invalid(`${name} of $push needs a whole number`)
  return Number(value)
}

type Sort = (one: unknown, other: unknown) => number

function sorting(sort: unknown): Sort | null {
  if (isNullish(sort)) return null
  if (sort === 1 || sort === -1) return (one, other) => sort * compare(one, other)
  if (!isPlain(sort)) throw invalid('$sort of $push needs 1, -1 or fields')
  const fields = Object.entries(sort).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalid('$sort of $push needs 1 or -1 for each field')
    return { path: pathOf(field), direction }
  })
  return (one, other) => {
    for (const { path, direction } of fields) {
      const order = direction * compare(plainAt(one, path) ?? null, plainAt(other, path) ?? null)
      if (order !== 0) return order
    }
    return 0
  }
}

const MODIFIERS = new Set(['$each', '$position', '$slice', '$sort'])

const push: Operator = (operand, name) => {
  const modified = isPlain(operand) && Object.keys(operand).some((key) => MODIFIERS.has(key))
  if (!modified) {
    storable(operand)
    return onArray(name, true, (old) => [...old, operand])
  }
  const strange = Object.keys(operand).find((key) => !MODIFIERS.has(key))
  if (strange) throw unsupported(`${name} ${strange}`)
  const fresh = each(operand, name)
  storable(fresh)
  const position = whole(operand.$position, '$position', Number.MAX_SAFE_INTEGER)
  const size = whole(operand.$slice, '$slice', Number.MAX_SAFE_INTEGER)
  const sort = sorting(operand.$sort)
  return onArray(name, true, (old) => {
    const at = position < 0 ? Math.max(0, old.length + position) : Math.min(position, old.length)
    const joined = [...old.slice(0, at), ...fresh, ...old.slice(at)]
    if (sort) joined.sort(sort)
    return size < 0 ? joined.slice(size) : joined.slice(0, size)
  })
}

const addToSet: Operator = (operand, name) => {
  if (isPlain(operand) && Object.keys(operand).join() === 'each') {
    // The SDK leaves `each` as it is; MongoDB would add the object { each: … } itself.
    throw unsupported('$addToSet { each } (write { $each: […] })')
  }
  const fresh = isPlain(operand) && '$each' in operand ? each(operand, name) : [operand]
  storable(fresh)
  return onArray(name, true, (old) => {
    const known = new Set(old.map(keyOf))
    return [...old, ...fresh.filter((value) => known.size < known.add(keyOf(value)).size)]
  })
}

/** Takes out what matches: a value, a pattern, operators, or an object that the element's fields fulfil. */
const pull: Operator = (operand, name) => {
  const matches =
    isPlain(operand) && !(operand instanceof BSONRegExp) ? elementMatch(operand) : valueRule(operand).test
  return onArray(name, false, (old) => old.filter((element) => !matches(element)))
}

const pullAll: Operator = (operand, name) => {
  if (!Array.isArray(operand)) throw invalid(`${name} needs an array`)
  const gone = new Set(operand.map(keyOf))
  return onArray(name, false, (old) => old.filter((element) => !gone.has(keyOf(element))))
}

const pop: Operator = (operand, name) => {
  if (operand !== 1 && operand !== -1) throw invalid(`${name} needs 1 (the last) or -1 (the first)`)
  return onArray(name, false, (old) => (operand === 1 ? old.slice(0, -1) : old.slice(1)))
}

/** Operators on an array; on anything else they are refused. */
export const arrayOperators: Record<string, Operator> = {
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: pullAll,
  $pop: pop,
}
