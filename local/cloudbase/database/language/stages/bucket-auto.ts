import { compileExpression } from '../expression'
import { parts } from '../expression/arguments'
import { invalid, unsupported } from '../failures'
import { compare } from '../values/compare'
import { outputSpec } from './bucket'
import { outputs } from './group'
import type { Doc, StageMaker } from './stage'

interface Entry {
  value: unknown
  doc: Doc
}

/** Fills each bucket with the same number of documents; equal values stay together, the last takes the rest. */
function fill(sorted: readonly Entry[], most: number): Entry[][] {
  const size = Math.max(1, Math.round(sorted.length / most))
  const buckets: Entry[][] = []
  let at = 0
  while (at < sorted.length) {
    let end = buckets.length === most - 1 ? sorted.length : Math.min(at + size, sorted.length)
    const last = sorted[end - 1]?.value
    while (end < sorted.length && compare(sorted[end]?.value, last) === 0) end++
    buckets.push(sorted.slice(at, end))
    at = end
  }
  return buckets
}

/** A given number of ranges with about as many documents in each. */
export const bucketAuto: StageMaker = (operand, { variables }) => {
  const given = parts(operand, '$bucketAuto', ['groupBy', 'buckets'], ['output', 'granularity'])
  if ('granularity' in given) throw unsupported('$bucketAuto granularity')
  const most = given.buckets
  if (!Number.isInteger(most) || Number(most) < 1)
    throw invalid('$bucketAuto needs a positive number of buckets')
  const by = compileExpression(given.groupBy)
  const make = outputs(outputSpec(given.output), variables)
  return (docs) => {
    const sorted = docs
      .map((doc) => ({ doc, value: by({ root: doc, variables }) ?? null }))
      .sort((one, other) => compare(one.value, other.value))
    const buckets = fill(sorted, Number(most))
    return buckets.map((entries, i) => {
      // A range ends where the next one begins; the last one ends with its greatest value.
      const max = (buckets[i + 1]?.[0] ?? entries.at(-1))?.value
      return make(
        { min: entries[0]?.value, max },
        entries.map(({ doc }) => doc),
      )
    })
  }
}
