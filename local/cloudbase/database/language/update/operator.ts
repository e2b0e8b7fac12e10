import { isPlain } from '../../document'
import { invalid } from '../failures'
import type { Change } from './edit'

/** What one operator does to one field. */
export interface Operation {
  change: Change
  /** Whether missing objects on the way are made. */
  create: boolean
}

/** @throws Failure when the operand is wrong */
export type Operator = (operand: unknown, name: string) => Operation

/** MongoDB's own references may be stored although their names begin with a dollar sign. */
const REFERENCES = new Set(['$ref', '$id', '$db'])

/** @throws Failure when a value has a field whose name begins with a dollar sign */
export function storable(value: unknown): unknown {
  if (Array.isArray(value)) value.forEach(storable)
  else if (isPlain(value)) {
    for (const [name, inner] of Object.entries(value)) {
      if (name.startsWith('$') && !REFERENCES.has(name)) {
        throw invalid(`the dollar ($) prefixed field '${name}' is not valid for storage`)
      }
      storable(inner)
    }
  }
  return value
}
