import { isPlain } from '../../document'
import type { Criteria } from '../criteria'
import { invalid, unsupported } from '../failures'
import { elementMatch } from '../query/match'
import { modeOf, type Projection, projectionOf, withId } from './stage'
import type { Fate } from './tree'

/** A number of elements from the start or (negative) the end, or [skip, number]. */
function slicing(operand: unknown): (old: unknown) => unknown {
  const [skip, count] = Array.isArray(operand) ? operand : [null, operand]
  if (!Number.isInteger(count) || (skip !== null && (!Number.isInteger(skip) || count <= 0))) {
    throw invalid('$slice needs a whole number, or [skip, number]')
  }
  return (old) => {
    if (!Array.isArray(old)) return old
    if (skip === null) return count < 0 ? old.slice(count) : old.slice(0, count)
    const from = skip < 0 ? Math.max(0, old.length + skip) : skip
    return old.slice(from, from + count)
  }
}

/** The first element that matches, as an array of one. */
function firstMatch(operand: unknown): (old: unknown) => unknown {
  if (!isPlain(operand)) throw invalid('$elemMatch needs an object')
  const matches = elementMatch(operand)
  return (old) => {
    const found = Array.isArray(old) ? old.findIndex((element) => matches(element)) : -1
    return Array.isArray(old) && found >= 0 ? [old[found]] : undefined
  }
}

/** Whether a field that is changed also asks for nothing else, as `$elemMatch` does and `$slice` does not. */
const isElemMatch = (value: unknown) => isPlain(value) && '$elemMatch' in value

function fateOf(path: string, value: unknown): Fate {
  if (path.split('.').includes('$')) throw unsupported(`the positional projection '${path}'`)
  if (typeof value === 'number' || typeof value === 'boolean') return { kind: value ? 'keep' : 'drop' }
  const [[operator, operand] = ['', undefined], ...more] = isPlain(value) ? Object.entries(value) : []
  if (more.length === 0 && operator === '$slice') return { kind: 'change', value: slicing(operand) }
  if (more.length === 0 && operator === '$elemMatch') {
    if (path.includes('.')) throw invalid(`$elemMatch cannot be used on the nested field '${path}'`)
    return { kind: 'change', value: firstMatch(operand) }
  }
  throw unsupported(
    operator.startsWith('$')
      ? `${operator} in field()`
      : `field() with ${JSON.stringify(value)} for '${path}'`,
  )
}

/** `field()`: what to keep or to drop; `$slice` alone keeps the other fields, `$elemMatch` does not. */
export function compileFindProjection(spec: Criteria): Projection {
  const entries = Object.entries(spec).map(([path, value]) => [path, fateOf(path, value)] as const)
  const kept = Object.entries(spec).filter(([, value]) => isElemMatch(value))
  const mode = modeOf([...entries, ...kept.map(([path]) => [path, { kind: 'keep' }] as const)])
  return projectionOf(withId(entries, mode), mode)
}
