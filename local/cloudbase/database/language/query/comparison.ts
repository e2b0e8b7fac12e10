import { BSONRegExp } from 'bson'
import { invalid } from '../failures'
import { compare, equal, rankOf } from '../values/compare'
import { keyOf } from '../values/key'
import { toRegExp } from '../values/pattern'
import { isNullish } from '../values/types'
import type { Maker, Rule } from './rule'

/** Null also stands for what is missing. */
export function equals(operand: unknown): Rule {
  if (isNullish(operand)) return { test: isNullish }
  if (typeof operand !== 'object') return { test: (value) => value === operand || equal(value, operand) }
  return { test: (value) => equal(value, operand) }
}

const NO_ORDER = new Set(['$gt', '$lt'])

/** Only values of the same type are compared: `{$gt: 5}` finds no text. */
function ordered(holds: (order: number) => boolean): Maker {
  return (operand, name) => {
    if (operand instanceof BSONRegExp) throw invalid(`${name} cannot take a regular expression`)
    if (operand === null) return { test: (value) => !NO_ORDER.has(name) && isNullish(value) }
    const rank = rankOf(operand)
    const byNaN = Number.isNaN(operand)
    return {
      test: (value) => {
        if (value === undefined || rankOf(value) !== rank) return false
        // NaN is equal to itself and comparable with nothing else.
        if (byNaN !== Number.isNaN(value)) return false
        return holds(compare(value, operand))
      },
    }
  }
}

export function matches(pattern: BSONRegExp): Rule {
  const expression = toRegExp(pattern)
  return {
    test: (value) =>
      typeof value === 'string'
        ? expression.test(value)
        : value instanceof BSONRegExp && equal(value, pattern),
  }
}

export function among(operand: unknown, name: string): Rule {
  if (!Array.isArray(operand)) throw invalid(`${name} needs an array`)
  const rules = operand.filter((one) => one instanceof BSONRegExp).map((one) => matches(one))
  const keys = new Set(operand.map(keyOf))
  const orMissing = keys.has('null')
  return {
    test: (value) =>
      keys.has(keyOf(value)) || (orMissing && value === undefined) || rules.some(({ test }) => test(value)),
  }
}

export const comparison: Record<string, Maker> = {
  $eq: equals,
  $gt: ordered((order) => order > 0),
  $gte: ordered((order) => order >= 0),
  $lt: ordered((order) => order < 0),
  $lte: ordered((order) => order <= 0),
  $in: among,
}
