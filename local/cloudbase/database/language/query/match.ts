import { isPlain } from '../../document'
import { type Criteria, isOperators } from '../criteria'
import { compileExpression, isTruthy } from '../expression'
import { invalid, unsupported } from '../failures'
import { compileSchema } from '../json-schema'
import { anyLeaf, anyWhole, pathOf } from '../values/reach'
import { conditions, valueRule } from './conditions'
import type { Lift } from './rule'

export type Fields = Readonly<Record<string, unknown>>
export type Match = (doc: Fields) => boolean

function onField(name: string): Lift<Fields> {
  const path = pathOf(name)
  return ({ test, whole }) => (whole ? (doc) => anyWhole(doc, path, test) : (doc) => anyLeaf(doc, path, test))
}
const onElement: Lift<unknown> = ({ test }) => test

type Variables = ReadonlyMap<string, unknown>
const NO_VARIABLES: Variables = new Map()

function branches(name: string, operand: unknown, variables: Variables): Match[] {
  if (!Array.isArray(operand) || operand.length === 0)
    throw invalid(`${name} needs an array that is not empty`)
  return operand.map((branch) => {
    if (!isPlain(branch)) throw invalid(`the entries of ${name} must be objects`)
    return compileMatch(branch, variables)
  })
}

const TOP: Record<string, (operand: unknown, variables: Variables) => Match> = {
  $and: (operand, variables) => {
    const all = branches('$and', operand, variables)
    return (doc) => all.every((match) => match(doc))
  },
  $or: (operand, variables) => {
    const any = branches('$or', operand, variables)
    return (doc) => any.some((match) => match(doc))
  },
  $nor: (operand, variables) => {
    const none = branches('$nor', operand, variables)
    return (doc) => !none.some((match) => match(doc))
  },
  $expr: (operand, variables) => {
    const compute = compileExpression(operand)
    return (doc) => isTruthy(compute({ root: doc, variables }))
  },
  $jsonSchema: (operand) => compileSchema(operand),
  $comment: () => () => true,
}
const TOP_LEVEL = new Map(Object.entries(TOP))

function clause(name: string, criterion: unknown, variables: Variables): Match {
  if (name.startsWith('$')) {
    const make = TOP_LEVEL.get(name)
    if (!make) throw unsupported(name)
    return make(criterion, variables)
  }
  const lift = onField(name)
  return isOperators(criterion) ? conditions(criterion, lift) : lift(valueRule(criterion))
}

/**
 * A query as a function.
 * @param variables what `$expr` can see besides the document
 * @throws Failure DATABASE_INVALID_OPERRATOR naming what is not supported
 */
export function compileMatch(criteria: Criteria, variables = NO_VARIABLES): Match {
  const clauses = Object.entries(criteria).map(([name, criterion]) => clause(name, criterion, variables))
  const [only] = clauses
  return clauses.length === 1 && only ? only : (doc) => clauses.every((match) => match(doc))
}

const ON_FIELDS = new Set(['$and', '$or', '$nor', '$expr', '$jsonSchema'])

/** One element by operators (`{ $gt: 5 }`) or by its fields (`{ name: 'x' }`), which plain elements do not have. */
export function elementMatch(criteria: Criteria): (element: unknown) => boolean {
  const [first = ''] = Object.keys(criteria)
  if (first.startsWith('$') && !ON_FIELDS.has(first)) return conditions(criteria, onElement)
  const match = compileMatch(criteria)
  return (element) =>
    isPlain(element) ? match(element) : Array.isArray(element) && match(Object.fromEntries(element.entries()))
}

/** `$elemMatch`: an array of which one element alone fulfils everything. */
export function elementMatches(criteria: Criteria): (value: unknown) => boolean {
  const match = elementMatch(criteria)
  return (value) => Array.isArray(value) && value.some((element) => match(element))
}
