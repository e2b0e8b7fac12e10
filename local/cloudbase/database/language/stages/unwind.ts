import type { Criteria } from '../criteria'
import { parts } from '../expression/arguments'
import { invalid } from '../failures'
import { compileUnset } from '../projection/stage'
import { pathOf, plainAt } from '../values/reach'
import { isNullish } from '../values/types'
import { placed } from './placed'
import type { Doc, StageMaker } from './stage'

function named(operand: unknown): Criteria {
  if (typeof operand === 'string') return { path: operand }
  return parts(operand, '$unwind', ['path'], ['includeArrayIndex', 'preserveNullAndEmptyArrays'])
}

function indexName(value: unknown): string | null {
  if (value === undefined) return null
  if (typeof value !== 'string' || value === '' || value.startsWith('$')) {
    throw invalid('includeArrayIndex of $unwind needs the name of a field')
  }
  return value
}

/** One document for each element of an array; what is no array is its own only element. */
export const unwind: StageMaker = (operand) => {
  const {
    path: spec,
    includeArrayIndex,
    preserveNullAndEmptyArrays,
  } = { ...named(operand) } as Record<string, unknown>
  if (typeof spec !== 'string' || !spec.startsWith('$') || spec.length < 2) {
    throw invalid("$unwind needs a path that begins with '$'")
  }
  const path = pathOf(spec.slice(1))
  const index = indexName(includeArrayIndex)
  const without = compileUnset([path.join('.')])
  const numbered = (doc: Doc, at: number | null) => (index ? placed(doc, pathOf(index), at) : doc)
  return (docs) =>
    docs.flatMap((doc) => {
      const value = plainAt(doc, path)
      if (Array.isArray(value) && value.length > 0) {
        return value.map((element, at) => numbered(placed(doc, path, element), at))
      }
      if (!Array.isArray(value) && !isNullish(value)) return [numbered(doc, null)]
      if (preserveNullAndEmptyArrays !== true) return []
      return [numbered(Array.isArray(value) ? without(doc) : doc, null)]
    })
}
