import { isPlain } from '../../document'
import type { Criteria } from '../criteria'
import { compileExpression, type Expression } from '../expression'
import { invalid, unsupported } from '../failures'
import { keyOf } from '../values/key'
import { isNullish } from '../values/types'
import { average, deviation, distinct, greatest, least, numbersOf, total } from './accumulate'
import type { Doc, StageMaker } from './stage'

const present = (values: readonly unknown[]) => values.filter((value) => value !== undefined)

function merged(values: readonly unknown[]): unknown {
  const objects = values.filter((value) => !isNullish(value))
  if (!objects.every(isPlain)) throw invalid('$mergeObjects needs objects')
  return Object.assign({}, ...objects)
}

/** Each makes one value of all values of a group, in the order of the documents. */
const ACCUMULATORS = new Map<string, (values: readonly unknown[]) => unknown>([
  ['$sum', (values) => total(numbersOf(values))],
  ['$avg', (values) => average(numbersOf(values))],
  ['$min', least],
  ['$max', greatest],
  ['$first', (values) => values[0]],
  ['$last', (values) => values.at(-1)],
  ['$push', present],
  ['$addToSet', (values) => distinct(present(values))],
  ['$stdDevPop', (values) => deviation(numbersOf(values), 0)],
  ['$stdDevSamp', (values) => deviation(numbersOf(values), 1)],
  ['$mergeObjects', merged],
  ['$count', (values) => values.length],
])

/** Makes one field of a group of documents. */
type Output = (docs: readonly Doc[]) => unknown
const NO_VARIABLES: ReadonlyMap<string, unknown> = new Map()

function output(name: string, spec: unknown, variables: ReadonlyMap<string, unknown>): Output {
  if (name.includes('.') || name.startsWith('$'))
    throw invalid(`'${name}' cannot be the name of a field of a group`)
  const [[operator, operand] = ['', undefined], ...more] = isPlain(spec) ? Object.entries(spec) : []
  if (!operator.startsWith('$') || more.length > 0) throw invalid(`the field '${name}' needs one accumulator`)
  const accumulate = ACCUMULATORS.get(operator)
  if (!accumulate) throw unsupported(operator)
  const value = compileExpression(operator === '$count' ? null : operand)
  // A group never lacks a field: what is missing becomes null.
  return (docs) => accumulate(docs.map((root) => value({ root, variables }))) ?? null
}

/** The fields of a group as functions of its documents. */
export function outputs(
  spec: Criteria,
  variables = NO_VARIABLES,
): (id: unknown, docs: readonly Doc[]) => Doc {
  const fields = Object.entries(spec).map(([name, one]) => [name, output(name, one, variables)] as const)
  return (_id, docs) => ({ _id, ...Object.fromEntries(fields.map(([name, make]) => [name, make(docs)])) })
}

/** Documents by the value of an expression; missing counts as null. */
export function partition(docs: readonly Doc[], by: Expression, variables = NO_VARIABLES) {
  const groups = new Map<string, { id: unknown; docs: Doc[] }>()
  for (const root of docs) {
    const id = by({ root, variables }) ?? null
    const key = keyOf(id)
    const found = groups.get(key)
    if (found) found.docs.push(root)
    else groups.set(key, { id, docs: [root] })
  }
  return [...groups.values()]
}

export const group: StageMaker = (operand, { variables }) => {
  if (!isPlain(operand) || !('_id' in operand)) throw invalid('$group needs an _id')
  const { _id, ...fields } = operand
  const [by, make] = [compileExpression(_id), outputs(fields, variables)]
  return (docs) => partition(docs, by, variables).map(({ id, docs }) => make(id, docs))
}

/** How often each value comes, the most frequent first. */
export const sortByCount: StageMaker = (operand, { variables }) => {
  const by = compileExpression(operand)
  return (docs) =>
    partition(docs, by, variables)
      .map(({ id, docs }) => ({ _id: id, count: docs.length }))
      .sort((one, other) => other.count - one.count)
}
