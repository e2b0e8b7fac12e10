import { ObjectId } from 'bson'

/** A second, slow reading of MongoDB's manual, which shares no code with the language. */

const isList = (what: unknown): what is unknown[] => Array.isArray(what)
export const isFields = (what: unknown): what is Record<string, unknown> =>
  typeof what === 'object' &&
  what !== null &&
  !isList(what) &&
  !(what instanceof Date) &&
  !(what instanceof ObjectId)

function rank(what: unknown): number {
  if (what === undefined) return 0
  if (what === null) return 1
  if (typeof what === 'number') return 2
  if (typeof what === 'string') return 3
  if (isFields(what)) return 4
  if (isList(what)) return 5
  if (what instanceof ObjectId) return 6
  return typeof what === 'boolean' ? 7 : 8
}

const codePoints = (text: string) => [...text].map((character) => character.codePointAt(0))

/** Negative, zero or positive. */
export function order(one: unknown, other: unknown): number {
  const byType = rank(one) - rank(other)
  if (byType !== 0) return byType
  if (typeof one === 'number' && typeof other === 'number') {
    if (Number.isNaN(one) || Number.isNaN(other))
      return Number(Number.isNaN(other)) - Number(Number.isNaN(one))
    return one - other
  }
  if (typeof one === 'string' && typeof other === 'string') return order(codePoints(one), codePoints(other))
  if (isFields(one) && isFields(other)) {
    const flat = (fields: object) =>
      Object.entries(fields).flatMap(([name, inner]) => [rank(inner), name, inner])
    return order(flat(one), flat(other))
  }
  if (isList(one) && isList(other)) {
    const at = one.findIndex((element, i) => i >= other.length || order(element, other[i]) !== 0)
    if (at < 0) return one.length - other.length
    return at >= other.length ? 1 : order(one[at], other[at])
  }
  if (one instanceof ObjectId && other instanceof ObjectId) {
    return order(one.toHexString(), other.toHexString())
  }
  // Dates and truth values; what is missing or null has no other of its type.
  return one === undefined || one === null ? 0 : Number(one) - Number(other)
}

/** What a path reaches: [value, whether an array there also stands for its elements]. */
function reached(what: unknown, [name = '', ...rest]: string[], inList = false): [unknown, boolean][] {
  if (isList(what)) {
    if (inList && !/^\d+$/.test(name)) return []
    const byField = what.filter(isFields).flatMap((element) => reached(element, [name, ...rest]))
    const element = /^\d+$/.test(name) ? what[Number(name)] : undefined
    if (element === undefined) return byField
    if (rest.length === 0) return [...byField, [element, false]]
    return isFields(element) || isList(element) ? [...byField, ...reached(element, rest)] : byField
  }
  if (!isFields(what)) return [[undefined, true]]
  return rest.length === 0 ? [[what[name], true]] : reached(what[name], rest)
}

const equalOrNull = (one: unknown, other: unknown) => order(one ?? null, other ?? null) === 0
const isOdd = (what: unknown) => Number.isNaN(what)

function ordered(operator: string, found: unknown, operand: unknown): boolean {
  if (operand === null) return operator.endsWith('e') && (found ?? null) === null
  if (rank(found) !== rank(operand) || isOdd(found) !== isOdd(operand)) return false
  const how = order(found, operand)
  return operator.startsWith('$g')
    ? how > 0 || (operator === '$gte' && how === 0)
    : how < 0 || (operator === '$lte' && how === 0)
}

/** Whether a document fulfils one operator. */
export function matches(doc: unknown, path: string[], operator: string, operand: unknown): boolean {
  const whole = reached(doc, path)
  const leaves = whole.flatMap(([found, open]) => (open && isList(found) ? [...found, found] : [found]))
  const list = isList(operand) ? operand : []
  switch (operator) {
    case '$eq':
      return leaves.some((found) => equalOrNull(found, operand))
    case '$ne':
      return !matches(doc, path, '$eq', operand)
    case '$in':
      return list.some((one) => matches(doc, path, '$eq', one))
    case '$nin':
      return !matches(doc, path, '$in', operand)
    case '$all':
      return list.length > 0 && list.every((one) => matches(doc, path, '$eq', one))
    case '$exists':
      return whole.some(([found]) => found !== undefined) === operand
    case '$size':
      return whole.some(([found]) => isList(found) && found.length === operand)
    default:
      return leaves.some((found) => ordered(operator, found, operand))
  }
}
