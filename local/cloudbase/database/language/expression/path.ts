import { isPlain } from '../../document'
import { fieldOf } from '../values/reach'

/** The value at a path of an expression: an array on the way gives the array of what its objects hold there. */
export function valueAt(value: unknown, path: readonly string[], at = 0): unknown {
  if (at === path.length) return value
  if (isPlain(value)) return valueAt(fieldOf(value, path[at] ?? ''), path, at + 1)
  if (!Array.isArray(value)) return undefined
  return value
    .filter(isPlain)
    .map((element) => valueAt(element, path, at))
    .filter((found) => found !== undefined)
}
