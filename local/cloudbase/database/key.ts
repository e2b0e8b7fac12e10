import { Decimal128, Long, ObjectId } from 'bson'
import { utf8Rank } from './language/values/compare'

/** Keys of an index are texts that sort as MongoDB sorts the values: first by type, then by value. */
export type Direction = 1 | -1

/** Above every continuation of a key. */
export const BEYOND = '\uffff'

const NULL = 'A'
const NUMBER = 'B'
const TEXT = 'C'
const OTHER = 'D'
const OBJECT_ID = 'E'
const BOOLEAN = 'F'
const DATE = 'G'

const double = new DataView(new ArrayBuffer(8))

/** A number as four characters that sort as the numbers do. */
function ofNumber(value: number): string {
  if (Number.isNaN(value)) return '\u0000\u0000\u0000\u0000'
  double.setFloat64(0, value === 0 ? 0 : value)
  const negative = (double.getUint8(0) & 0x80) !== 0
  const parts = [0, 2, 4, 6].map((at, i) => {
    const part = double.getUint16(at)
    if (negative) return part ^ 0xffff
    return i === 0 ? part ^ 0x8000 : part
  })
  return String.fromCharCode(...parts)
}

/** Characters outside the basic plane come behind all others, as they do in UTF-8. */
const inUtf8Order = (text: string) =>
  text.replace(/[\ud800-\uffff]/g, (unit) => String.fromCharCode(utf8Rank(unit.charCodeAt(0))))

/** Text ends in two zeros, so that a zero inside it has to be followed by something else. */
const ofText = (value: string) =>
  `${inUtf8Order(value.includes('\u0000') ? value.replaceAll('\u0000', '\u0000\u0001') : value)}\u0000\u0000`

function ascending(value: unknown): string {
  if (value === undefined || value === null) return NULL
  if (typeof value === 'number') return NUMBER + ofNumber(value)
  if (typeof value === 'string') return TEXT + ofText(value)
  if (typeof value === 'boolean') return BOOLEAN + (value ? '1' : '0')
  if (value instanceof Date) return DATE + ofNumber(value.getTime())
  if (value instanceof ObjectId) return OBJECT_ID + value.toHexString()
  if (value instanceof Decimal128 || value instanceof Long) return NUMBER + ofNumber(Number(value.toString()))
  return OTHER + ofText(typeof value === 'object' ? JSON.stringify(value) : String(value))
}

const mirrored = (key: string) => {
  let text = ''
  for (let i = 0; i < key.length; i++) text += String.fromCharCode(0xffff - key.charCodeAt(i))
  return text
}

/** A missing field counts as null, as in the cloud. */
export const keyOf = (value: unknown, direction: Direction = 1): string =>
  direction === 1 ? ascending(value) : mirrored(ascending(value))

/** Values whose order among themselves the keys keep; lists and objects have rules of their own. */
export const isScalar = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  typeof value !== 'object' ||
  value instanceof Date ||
  value instanceof ObjectId

/** Where the values of one type begin and end: a comparison looks at no other type. */
export function bracket(value: unknown, direction: Direction): [low: string, high: string] {
  const type = keyOf(value, direction).charCodeAt(0)
  return [String.fromCharCode(type), String.fromCharCode(type + 1)]
}

/** Bytes of a value in an index key, as MongoDB counts them. */
function bytesOf(value: unknown): number {
  if (value === undefined || value === null) return 0
  if (typeof value === 'string') return 5 + Buffer.byteLength(value)
  if (typeof value === 'boolean') return 1
  if (typeof value === 'number' || value instanceof Date) return 8
  if (value instanceof ObjectId) return 12
  return 5 + Buffer.byteLength(JSON.stringify(value))
}

/** Bytes of a whole key: 5 for the frame and 2 a field besides the values. */
export const keyBytes = (values: readonly unknown[]): number =>
  values.reduce<number>((sum, value) => sum + 2 + bytesOf(value), 5)
