import { isPlain } from '../../document'
import { fieldOf } from '../values/reach'
import type { Doc } from './stage'

/** A copy with a value at a path; what is no object on the way gives way. */
export function placed(doc: Doc, [part = '', ...rest]: readonly string[], value: unknown): Doc {
  const inner = fieldOf(doc, part)
  return { ...doc, [part]: rest.length === 0 ? value : placed(isPlain(inner) ? inner : {}, rest, value) }
}
