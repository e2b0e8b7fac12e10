import { isPlain } from '../../document'
import { compileExpression } from '../expression'
import { parts, text } from '../expression/arguments'
import { invalid } from '../failures'
import { keyOf } from '../values/key'
import { pathOf, reach } from '../values/reach'
import { isNullish } from '../values/types'
import { placed } from './placed'
import type { Doc, StageMaker } from './stage'

/** The values at a path of the own document; arrays stand for their elements, nothing for null. */
function localKeys(doc: Doc, path: readonly string[]): Set<string> {
  const keys = new Set<string>()
  reach(doc, path, (value) => {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) keys.add(keyOf(one))
    return false
  })
  return keys.size > 0 ? keys : new Set([keyOf(null)])
}

/** Documents by what they hold at a path, as a query by equality would find them. */
function byForeignKey(docs: readonly Doc[], path: readonly string[]): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>()
  docs.forEach((doc, at) => {
    reach(doc, path, (value, open) => {
      const values = open && Array.isArray(value) ? [...value, value] : [value]
      for (const key of values.map((one) => keyOf(isNullish(one) ? null : one))) {
        found.set(key, (found.get(key) ?? new Set()).add(at))
      }
      return false
    })
  })
  return found
}

/** The join by two fields, in the order of the other collection. */
function joinByField(localField: string, foreignField: string) {
  const [local, foreign] = [pathOf(localField), pathOf(foreignField)]
  return (others: readonly Doc[]) => {
    const known = byForeignKey(others, foreign)
    return (doc: Doc): readonly Doc[] => {
      const positions = new Set([...localKeys(doc, local)].flatMap((key) => [...(known.get(key) ?? [])]))
      return others.filter((_, at) => positions.has(at))
    }
  }
}

const NAMES = ['from', 'as'] as const

/** The documents of another collection that belong to each document, by fields, by a pipeline, or by both. */
export const lookup: StageMaker = (operand, around) => {
  const given = parts(operand, '$lookup', NAMES, ['localField', 'foreignField', 'let', 'pipeline'])
  const [from, as] = NAMES.map((name) => text(given[name], `$lookup ${name}`))
  const { localField, foreignField, pipeline } = given
  const byField = localField !== undefined || foreignField !== undefined
  if (!byField && pipeline === undefined)
    throw invalid('$lookup needs localField and foreignField, or a pipeline')
  const join = byField
    ? joinByField(text(localField, '$lookup localField'), text(foreignField, '$lookup foreignField'))
    : (others: readonly Doc[]) => () => others
  const variables = Object.entries(isPlain(given.let) ? given.let : {}).map(
    ([name, spec]) => [name, compileExpression(spec)] as const,
  )
  // One map for all documents: what a pipeline gives is complete before the next document is looked at.
  const own = new Map(around.variables)
  const inner = pipeline === undefined ? null : around.pipeline(pipeline, own)
  return (docs) => {
    const joined = join(around.lookup(from ?? ''))
    return docs.map((doc) => {
      for (const [name, compute] of variables) {
        own.set(name, compute({ root: doc, variables: around.variables }))
      }
      const found = joined(doc)
      return placed(doc, pathOf(as ?? ''), inner ? inner(found) : found)
    })
  }
}
