import { BSONRegExp, EJSON } from 'bson'
import { isPlain } from '../database/document'
import { Failure } from '../database/failure'

/** Objects of one key that stand for a value. `$regex` is none of them: the query language reads it. */
const TYPES = new Set([
  '$oid',
  '$date',
  '$numberInt',
  '$numberLong',
  '$numberDouble',
  '$numberDecimal',
  '$binary',
  '$uuid',
  '$timestamp',
  '$minKey',
  '$maxKey',
  '$symbol',
  '$undefined',
])

/** Parts of a path that would reach into every object of this process. */
const PROTOTYPE = new Set(['__proto__', 'constructor', 'prototype'])

/** The flags of JavaScript that MongoDB knows too; it passes over the others (`g`, `y` …), and so do we. */
const FLAGS = 'imsux'

function pattern(value: Record<string, unknown>): BSONRegExp {
  const options = [...new Set(String(value.options ?? ''))].filter((flag) => FLAGS.includes(flag))
  return new BSONRegExp(String(value.pattern ?? ''), options.join(''))
}

function field([name, value]: [string, unknown]): [string, unknown] {
  if (name.split('.').some((part) => PROTOTYPE.has(part))) {
    throw new Failure('INVALID_PARAM', `${name} cannot be the name of a field`)
  }
  return [name, fromEjson(value)]
}

/** `{$tcb_server_date:{offset}}` becomes the server's time. @throws Failure on a field of the prototype */
export function fromEjson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromEjson)
  if (!isPlain(value)) return value
  const entries = Object.entries(value)
  const [name, inner] = entries[0] ?? ['', undefined]
  if (name === '$tcb_server_date' && isPlain(inner))
    return new Date(Date.now() + Number(fromEjson(inner.offset ?? 0)))
  if (name === '$regularExpression' && isPlain(inner)) return pattern(inner)
  if (entries.length === 1 && TYPES.has(name)) return EJSON.deserialize(value)
  return Object.fromEntries(entries.map(field))
}

/** Canonical EJSON as the SDK sends it: numbers become numbers, dates `Date`, patterns `BSONRegExp`. */
export function readEjson(text: string): unknown {
  try {
    return fromEjson(JSON.parse(text))
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure('INVALID_PARAM', 'EJSON was expected')
  }
}
