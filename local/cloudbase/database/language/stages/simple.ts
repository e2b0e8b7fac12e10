import { isPlain } from '../../document'
import { compileExpression } from '../expression'
import { parts } from '../expression/arguments'
import { invalid, unsupported } from '../failures'
import { nearestFirst } from '../geo/nearest'
import { compileAddFields, compileProject, compileUnset } from '../projection/stage'
import { compileMatch } from '../query/match'
import { sorter } from '../values/sort'
import type { Criteria, Stage, StageMaker } from './stage'

function object(operand: unknown, name: string): Criteria {
  if (!isPlain(operand)) throw invalid(`${name} needs an object`)
  return operand
}

function count(operand: unknown, name: string, least: number): number {
  if (!Number.isInteger(operand) || Number(operand) < least) {
    throw invalid(`${name} needs a whole number that is ${least > 0 ? 'positive' : 'not negative'}`)
  }
  return Number(operand)
}

/** @throws Failure when a filter asks for an order, which only `where` and `$geoNear` can give */
export function requireFilter(criteria: Criteria): Criteria {
  if (nearestFirst(criteria)) throw unsupported('$nearSphere in $match (use geoNear)')
  return criteria
}

const match: StageMaker = (operand, { variables }) => {
  const test = compileMatch(requireFilter(object(operand, '$match')), variables)
  return (docs) => docs.filter(test)
}

const sort: StageMaker = (operand) => {
  const order = Object.entries(object(operand, '$sort')).map(([field, direction]): [string, 1 | -1] => {
    if (isPlain(direction)) throw unsupported(`$sort by ${Object.keys(direction).join()}`)
    if (direction !== 1 && direction !== -1) throw invalid(`$sort needs 1 or -1 for '${field}'`)
    return [field, direction]
  })
  if (order.length === 0) throw invalid('$sort needs at least one field')
  return sorter(Object.fromEntries(order))
}

const sample: StageMaker = (operand) => {
  const size = count(parts(operand, '$sample', ['size']).size, '$sample', 1)
  return (docs) =>
    docs
      .map((doc) => ({ doc, lot: Math.random() }))
      .sort((one, other) => one.lot - other.lot)
      .slice(0, size)
      .map(({ doc }) => doc)
}

/** The number of documents; of none there is no row at all. */
const counting: StageMaker = (operand) => {
  if (typeof operand !== 'string' || operand === '' || operand.startsWith('$') || operand.includes('.')) {
    throw invalid('$count needs the name of a field')
  }
  return (docs) => (docs.length === 0 ? [] : [{ [operand]: docs.length }])
}

const root =
  (name: string, spec: (operand: unknown) => unknown): StageMaker =>
  (operand, { variables }) => {
    const compute = compileExpression(spec(operand))
    return (docs) => docs.map((doc) => object(compute({ root: doc, variables }), name))
  }

const facet: StageMaker = (operand, { pipeline }) => {
  const branches = Object.entries(object(operand, '$facet')).map(([name, stages]): [string, Stage] => [
    name,
    pipeline(stages),
  ])
  return (docs) => [Object.fromEntries(branches.map(([name, run]) => [name, run(docs)]))]
}

const addFields: StageMaker = (operand, { variables }) => {
  const add = compileAddFields(object(operand, '$addFields'), variables)
  return (docs) => docs.map(add)
}

const unset: StageMaker = (operand) => {
  const paths = Array.isArray(operand) ? operand : [operand]
  if (!paths.every((path) => typeof path === 'string')) throw invalid('$unset needs names of fields')
  const remove = compileUnset(paths)
  return (docs) => docs.map(remove)
}

/** The stages that need a few lines only. */
export const simpleStages: Record<string, StageMaker> = {
  $match: match,
  $sort: sort,
  $limit: (operand) => {
    const most = count(operand, '$limit', 1)
    return (docs) => docs.slice(0, most)
  },
  $skip: (operand) => {
    const skipped = count(operand, '$skip', 0)
    return (docs) => docs.slice(skipped)
  },
  $project: (operand, { variables }) => {
    const project = compileProject(object(operand, '$project'), variables)
    return (docs) => docs.map(project)
  },
  $addFields: addFields,
  $set: addFields,
  $unset: unset,
  $replaceRoot: root('$replaceRoot', (operand) => parts(operand, '$replaceRoot', ['newRoot']).newRoot),
  $replaceWith: root('$replaceWith', (operand) => operand),
  $sample: sample,
  $count: counting,
  $facet: facet,
}
