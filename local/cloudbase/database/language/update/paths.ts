import { isPlain } from '../../document'
import type { Criteria } from '../criteria'
import { invalid, unsupported } from '../failures'
import { compileMatch, type Fields } from '../query/match'
import { fieldOf, pathOf, plainAt } from '../values/reach'

/** The parts of a path that may be written. @throws Failure when MongoDB would refuse it */
export function writable(path: string): readonly string[] {
  const parts = pathOf(path)
  for (const part of parts) {
    if (part === '') throw invalid(`the path '${path}' has an empty part`)
    if (/^\$\[.+\]$/.test(part)) throw unsupported(`${part} (the SDK sends no arrayFilters)`)
    if (part.startsWith('$') && part !== '$' && part !== '$[]') {
      throw invalid(`the dollar ($) prefixed field '${part}' in '${path}' is not valid for storage`)
    }
  }
  return parts
}

/** The document with one element in the place of an array. */
function withOnly(doc: Fields, [part = '', ...rest]: readonly string[], element: unknown): Fields {
  const inner = fieldOf(doc, part)
  return { ...doc, [part]: rest.length > 0 && isPlain(inner) ? withOnly(inner, rest, element) : [element] }
}

/** The clauses of a query that speak of an array or of what is in it, looking into `$and`. */
function clausesOn(criteria: Criteria, array: string): Criteria[] {
  return Object.entries(criteria).flatMap(([field, criterion]): Criteria[] => {
    if (field === '$and' && Array.isArray(criterion)) {
      return criterion.flatMap((part) => (isPlain(part) ? clausesOn(part, array) : []))
    }
    return field === array || field.startsWith(`${array}.`) ? [{ [field]: criterion }] : []
  })
}

/** Replaces `$` by the position of the first element that the query matched. @throws Failure without such a query */
export function resolvePosition(path: readonly string[], doc: Fields, criteria: Criteria): readonly string[] {
  const at = path.indexOf('$')
  if (at < 0) return path
  const array = path.slice(0, at)
  const elements = plainAt(doc, array)
  const clauses = clausesOn(criteria, array.join('.')).map((clause) => compileMatch(clause))
  const position =
    Array.isArray(elements) && clauses.length > 0
      ? elements.findIndex((element) => clauses.every((match) => match(withOnly(doc, array, element))))
      : -1
  if (position < 0) throw invalid('the positional operator $ did not find the match needed from the query')
  return resolvePosition([...array, String(position), ...path.slice(at + 1)], doc, criteria)
}
