import { ObjectId } from 'bson'
import { readDate } from '../dates/read'
import { UTC } from '../dates/zone'
import { invalid, unsupported } from '../failures'
import { isNullish, typeOf } from '../values/types'
import { parts } from './arguments'
import type { Form } from './scope'
import { asText } from './strings'

const refuse = (value: unknown, to: string) =>
  invalid(
    `$convert cannot make ${to} of ${typeOf(value)} ${typeof value === 'string' ? `'${value}'` : ''}`.trim(),
  )

function toNumber(value: unknown, to: string): number {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return Number(value)
  if (value instanceof Date && to !== 'int') return value.getTime()
  const pattern = to === 'double' ? /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i : /^[+-]?\d+$/
  if (typeof value === 'string' && pattern.test(value)) return Number(value)
  throw refuse(value, to)
}

function toWhole(value: unknown, to: 'int' | 'long'): number {
  const whole = Math.trunc(toNumber(value, to))
  const most = to === 'int' ? 2 ** 31 - 1 : Number.MAX_SAFE_INTEGER
  if (!(whole >= -most - 1 && whole <= most)) throw refuse(value, to)
  return whole
}

function toBool(value: unknown): boolean {
  if (typeof value === 'boolean') return value
  if (typeof value === 'number') return value !== 0
  if (typeof value === 'string' || value instanceof Date || value instanceof ObjectId) return true
  throw refuse(value, 'bool')
}

function toDate(value: unknown): Date {
  if (value instanceof Date) return value
  if (value instanceof ObjectId) return value.getTimestamp()
  if (typeof value === 'string') return readDate(value, null, UTC)
  // A 32-bit number is no instant in MongoDB.
  if (typeof value === 'number' && typeOf(value) !== 'int') return new Date(Math.trunc(value))
  throw refuse(value, 'date')
}

function toObjectId(value: unknown): ObjectId {
  if (value instanceof ObjectId) return value
  if (typeof value === 'string' && /^[0-9a-f]{24}$/i.test(value)) return new ObjectId(value)
  throw refuse(value, 'objectId')
}

const TO: Record<string, (value: unknown) => unknown> = {
  double: (value) => toNumber(value, 'double'),
  string: (value) => (typeof value === 'boolean' ? String(value) : asText(value, '$toString')),
  objectId: toObjectId,
  bool: toBool,
  date: toDate,
  int: (value) => toWhole(value, 'int'),
  long: (value) => toWhole(value, 'long'),
}
const BY_NUMBER: Record<number, string> = {
  1: 'double',
  2: 'string',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  16: 'int',
  18: 'long',
}

function converter(type: unknown): (value: unknown) => unknown {
  const convert = new Map(Object.entries(TO)).get(
    typeof type === 'number' ? (BY_NUMBER[type] ?? '') : String(type),
  )
  if (!convert) throw unsupported(`$convert to ${String(type)}`)
  return convert
}

const convert: Form = (operand, compile, name) => {
  const given = parts(operand, name, ['input', 'to'], ['onError', 'onNull'])
  const [input, to] = [compile(given.input), compile(given.to)]
  const [onError, onNull] = [
    'onError' in given ? compile(given.onError) : null,
    compile(given.onNull ?? null),
  ]
  return (scope) => {
    const value = input(scope)
    if (isNullish(value)) return onNull(scope)
    const run = converter(to(scope))
    try {
      return run(value)
    } catch (error) {
      if (onError) return onError(scope)
      throw error
    }
  }
}

const to =
  (type: string): Form =>
  (operand, compile) => {
    const [input, run] = [
      compile(Array.isArray(operand) && operand.length === 1 ? operand[0] : operand),
      converter(type),
    ]
    return (scope) => {
      const value = input(scope)
      return isNullish(value) ? null : run(value)
    }
  }

export const conversions: Record<string, Form> = {
  $convert: convert,
  $toBool: to('bool'),
  $toDate: to('date'),
  $toDouble: to('double'),
  $toInt: to('int'),
  $toLong: to('long'),
  $toObjectId: to('objectId'),
  $toString: to('string'),
}
