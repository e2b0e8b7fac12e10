import { BSONRegExp } from 'bson'
import { isPlain } from '../../document'
import { type Criteria, isOperators } from '../criteria'
import { invalid, unsupported } from '../failures'
import { geometry } from '../geo/query'
import { among, comparison, equals, matches } from './comparison'
import { elements, isTrue } from './elements'
import { elementMatches } from './match'
import type { Lift, Maker } from './rule'

const RULES = new Map<string, Maker>(Object.entries({ ...comparison, ...elements, ...geometry }))

/** `$regex` with its `$options` beside it. */
function regex(operand: unknown, options: unknown): BSONRegExp {
  if (operand instanceof BSONRegExp) {
    return typeof options === 'string' ? new BSONRegExp(operand.pattern, options) : operand
  }
  if (typeof operand !== 'string') throw invalid('$regex needs text or a regular expression')
  return new BSONRegExp(operand, typeof options === 'string' ? options : '')
}

/** What a field may be asked for without an operator: a value, or a pattern that its text matches. */
export const valueRule = (criterion: unknown) =>
  criterion instanceof BSONRegExp ? matches(criterion) : equals(criterion)

type Check<Subject> = (subject: Subject) => boolean
const not =
  <Subject>(check: Check<Subject>): Check<Subject> =>
  (subject) =>
    !check(subject)
const every =
  <Subject>(checks: readonly Check<Subject>[]): Check<Subject> =>
  (subject) =>
    checks.every((check) => check(subject))

function all<Subject>(operand: unknown, lift: Lift<Subject>): Check<Subject> {
  if (!Array.isArray(operand)) throw invalid('$all needs an array')
  // No value has all of nothing.
  if (operand.length === 0) return () => false
  return every(
    operand.map((one) =>
      isOperators(one) && '$elemMatch' in one ? conditions(one, lift) : lift(valueRule(one)),
    ),
  )
}

function negated<Subject>(operand: unknown, lift: Lift<Subject>): Check<Subject> {
  if (operand instanceof BSONRegExp) return not(lift(matches(operand)))
  if (!isOperators(operand)) throw invalid('$not needs a regular expression or operators')
  return not(conditions(operand, lift))
}

/** All operators of `{ $gt: 1, $lt: 5 }` as one check. @throws Failure that names an unknown operator */
export function conditions<Subject>(operators: Criteria, lift: Lift<Subject>): Check<Subject> {
  const one = ([name, operand]: [string, unknown]): Check<Subject> => {
    if (name === '$ne') {
      if (operand instanceof BSONRegExp) throw invalid('$ne cannot take a regular expression')
      return not(lift(equals(operand)))
    }
    if (name === '$nin') return not(lift(among(operand, name)))
    if (name === '$not') return negated(operand, lift)
    if (name === '$all') return all(operand, lift)
    if (name === '$regex') return lift(matches(regex(operand, operators.$options)))
    if (name === '$elemMatch') {
      if (!isPlain(operand)) throw invalid('$elemMatch needs an object')
      return lift({ whole: true, test: elementMatches(operand) })
    }
    const make = RULES.get(name)
    if (!make) throw unsupported(name)
    const check = lift(make(operand, name))
    return name === '$exists' && !isTrue(operand) ? not(check) : check
  }
  const checks = Object.entries(operators)
    .filter(([name]) => name !== '$options' || !('$regex' in operators))
    .map(one)
  return checks.length === 1 && checks[0] ? checks[0] : every(checks)
}
