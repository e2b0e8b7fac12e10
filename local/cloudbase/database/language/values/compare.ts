import { Binary, BSONRegExp, ObjectId, Timestamp } from 'bson'
import { isPlain } from '../../document'
import { type TypeName, typeOf } from './types'

/** The order of types (MongoDB manual, "Comparison/Sort Order"); types of one rank compare by value. */
const RANK: Readonly<Record<TypeName, number>> = {
  minKey: 0,
  missing: 1,
  null: 2,
  int: 3,
  long: 3,
  double: 3,
  decimal: 3,
  string: 4,
  symbol: 4,
  object: 5,
  array: 6,
  binData: 7,
  objectId: 8,
  bool: 9,
  date: 10,
  timestamp: 11,
  regex: 12,
  javascript: 13,
  maxKey: 14,
}

export const rankOf = (value: unknown) => RANK[typeOf(value)]
const sign = (left: number | bigint, right: number | bigint) => (left < right ? -1 : left > right ? 1 : 0)

/** NaN is below every number and equal to itself. */
function numbers(left: number, right: number) {
  if (Number.isNaN(left)) return Number.isNaN(right) ? 0 : -1
  return Number.isNaN(right) ? 1 : sign(left, right)
}

/** A UTF-16 unit as a number, so that characters outside the basic plane come last, as they do in UTF-8. */
export const utf8Rank = (unit: number) =>
  unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit

export function compareText(left: string, right: string): number {
  const length = Math.min(left.length, right.length)
  for (let i = 0; i < length; i++) {
    const [one, other] = [left.charCodeAt(i), right.charCodeAt(i)]
    if (one !== other) return sign(utf8Rank(one), utf8Rank(other))
  }
  return sign(left.length, right.length)
}

/** Field by field in their order: type, then name, then value; the shorter one is less. */
function objects(left: Record<string, unknown>, right: Record<string, unknown>): number {
  const [one, other] = [Object.entries(left), Object.entries(right)]
  for (let i = 0; i < Math.min(one.length, other.length); i++) {
    const [name, value] = one[i] ?? ['', undefined]
    const [otherName, otherValue] = other[i] ?? ['', undefined]
    const order =
      rankOf(value) - rankOf(otherValue) || compareText(name, otherName) || compare(value, otherValue)
    if (order !== 0) return order
  }
  return sign(one.length, other.length)
}

function arrays(left: readonly unknown[], right: readonly unknown[]): number {
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = compare(left[i], right[i])
    if (order !== 0) return order
  }
  return sign(left.length, right.length)
}

function binaries(left: Binary, right: Binary): number {
  return (
    sign(left.length(), right.length()) ||
    sign(left.sub_type, right.sub_type) ||
    Buffer.compare(left.value(), right.value())
  )
}

/** The total order of MongoDB: negative, zero or positive. */
export function compare(left: unknown, right: unknown): number {
  if (left === right) return 0
  const rank = rankOf(left) - rankOf(right)
  if (rank !== 0) return rank
  if (rankOf(left) === RANK.double || typeof left === 'boolean' || left instanceof Date) {
    return numbers(Number(left), Number(right))
  }
  if (isPlain(left) && isPlain(right)) return objects(left, right)
  if (Array.isArray(left) && Array.isArray(right)) return arrays(left, right)
  if (left instanceof ObjectId && right instanceof ObjectId) return Buffer.compare(left.id, right.id)
  if (left instanceof Binary && right instanceof Binary) return binaries(left, right)
  if (left instanceof Timestamp && right instanceof Timestamp) return sign(left.toBigInt(), right.toBigInt())
  if (left instanceof BSONRegExp && right instanceof BSONRegExp) {
    return compareText(left.pattern, right.pattern) || compareText(left.options, right.options)
  }
  return compareText(String(left), String(right))
}

export const equal = (left: unknown, right: unknown) => compare(left, right) === 0
