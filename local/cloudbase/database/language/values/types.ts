import { isPlain } from '../../document'

/** MongoDB's names of types, as `$type` gives and takes them. */
export type TypeName =
  | 'missing'
  | 'minKey'
  | 'null'
  | 'int'
  | 'long'
  | 'double'
  | 'decimal'
  | 'string'
  | 'symbol'
  | 'object'
  | 'array'
  | 'binData'
  | 'objectId'
  | 'bool'
  | 'date'
  | 'timestamp'
  | 'regex'
  | 'javascript'
  | 'maxKey'

/** The classes of `bson` by the mark that they carry. */
const BSON: Readonly<Record<string, TypeName>> = {
  ObjectId: 'objectId',
  BSONRegExp: 'regex',
  Binary: 'binData',
  Decimal128: 'decimal',
  Timestamp: 'timestamp',
  MinKey: 'minKey',
  MaxKey: 'maxKey',
  BSONSymbol: 'symbol',
  Code: 'javascript',
}

const MAX_INT = 2 ** 31

/** A whole number within 32 bits is an `int`, a greater one a `long`: what the SDK sends them as. */
function ofNumber(value: number): TypeName {
  if (!Number.isInteger(value)) return 'double'
  if (value >= -MAX_INT && value < MAX_INT) return 'int'
  return Number.isSafeInteger(value) ? 'long' : 'double'
}

export function typeOf(value: unknown): TypeName {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'number') return ofNumber(value)
  if (typeof value === 'boolean') return 'bool'
  if (Array.isArray(value)) return 'array'
  if (isPlain(value)) return 'object'
  if (value instanceof Date) return 'date'
  if (typeof value === 'object' && '_bsontype' in value) {
    const known = BSON[String(value._bsontype)]
    if (known) return known
  }
  throw new TypeError(`${typeof value} is not a value of the database`)
}

/** The numbers that `$type` takes besides names. */
const BY_NUMBER: Readonly<Record<string, TypeName>> = {
  '-1': 'minKey',
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  13: 'javascript',
  14: 'symbol',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  127: 'maxKey',
}
const NAMES = new Set<string>(Object.values(BY_NUMBER))
const NUMBERS = new Set<string>(['int', 'long', 'double', 'decimal'])

/** Whether a value is of the type that a name, a number or `number` (any of them) gives; null for an unknown one. */
export function ofType(type: unknown): ((value: unknown) => boolean) | null {
  if (type === 'number') return (value) => NUMBERS.has(typeOf(value))
  const name = typeof type === 'number' ? BY_NUMBER[type] : type
  return typeof name === 'string' && NAMES.has(name) ? (value) => typeOf(value) === name : null
}

/** Missing counts as null in most places. */
export const isNullish = (value: unknown): value is null | undefined => value === null || value === undefined
