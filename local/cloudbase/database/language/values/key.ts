import { Binary, BSONRegExp, Decimal128, ObjectId } from 'bson'
import { isPlain } from '../../document'
import { isNullish, typeOf } from './types'

const ofText = (text: string) => `s${text.length}:${text}`

/** Text that two values share exactly when they are equal in MongoDB's sense: for grouping and joining. */
export function keyOf(value: unknown): string {
  if (typeof value === 'string') return ofText(value)
  if (typeof value === 'number' || value instanceof Decimal128) return `n${Number(value) + 0}`
  if (isNullish(value)) return value === null ? 'null' : 'missing'
  if (typeof value === 'boolean' || value instanceof Date) return `${typeof value}${Number(value)}`
  if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`
  if (isPlain(value)) {
    const fields = Object.entries(value).map(([name, inner]) => ofText(name) + keyOf(inner))
    return `{${fields.join()}}`
  }
  if (value instanceof ObjectId) return `o${value.toHexString()}`
  if (value instanceof Binary) return `b${value.sub_type}:${value.toString('hex')}`
  if (value instanceof BSONRegExp) return `r${ofText(value.pattern)}${value.options}`
  return `${typeOf(value)}${String(value)}`
}
