import { isPlain } from '../../document'
import { compileExpression } from '../expression'
import { parts } from '../expression/arguments'
import { invalid } from '../failures'
import { compare, rankOf } from '../values/compare'
import { outputs } from './group'
import type { Doc, StageMaker } from './stage'

export const COUNT = { count: { $sum: 1 } }

export function outputSpec(output: unknown) {
  if (output === undefined) return COUNT
  if (!isPlain(output)) throw invalid('output needs an object of fields')
  return output
}

function boundariesOf(value: unknown): unknown[] {
  if (!Array.isArray(value) || value.length < 2) throw invalid('$bucket needs two boundaries at least')
  value.forEach((boundary, i) => {
    if (i === 0) return
    if (rankOf(boundary) !== rankOf(value[0])) throw invalid('the boundaries of $bucket must be of one type')
    if (compare(value[i - 1], boundary) >= 0) throw invalid('the boundaries of $bucket must go up')
  })
  return value
}

/** Documents by ranges of a value: from one boundary up to, not including, the next. Empty ranges are left out. */
export const bucket: StageMaker = (operand, { variables }) => {
  const given = parts(operand, '$bucket', ['groupBy', 'boundaries'], ['default', 'output'])
  const by = compileExpression(given.groupBy)
  const boundaries = boundariesOf(compileExpression(given.boundaries)({ root: {}, variables }))
  const otherwise = compileExpression(given.default)({ root: {}, variables })
  const inRange =
    otherwise !== undefined &&
    compare(otherwise, boundaries[0]) >= 0 &&
    compare(otherwise, boundaries.at(-1)) < 0
  if (inRange) throw invalid('the default of $bucket must lie outside of its boundaries')
  const make = outputs(outputSpec(given.output), variables)
  return (docs) => {
    const buckets = new Map<unknown, Doc[]>()
    for (const root of docs) {
      const value = by({ root, variables }) ?? null
      const next = boundaries.findIndex((boundary) => compare(value, boundary) < 0)
      const id = next > 0 ? boundaries[next - 1] : otherwise
      if (id === undefined)
        throw invalid('$bucket found a value outside of its boundaries and has no default')
      const found = buckets.get(id)
      if (found) found.push(root)
      else buckets.set(id, [root])
    }
    return [...buckets].sort(([one], [other]) => compare(one, other)).map(([id, docs]) => make(id, docs))
  }
}
