import { BSONRegExp } from 'bson'
import { isPlain } from '../../document'
import { invalid } from '../failures'
import { toRegExp } from '../values/pattern'
import { fieldOf } from '../values/reach'
import { type Check, count, type Keyword, list } from './keyword'

type Fields = Readonly<Record<string, unknown>>

const onObject =
  (test: (value: Fields) => boolean): Check =>
  (value) =>
    !isPlain(value) || test(value)

/** The checks of `properties` or `patternProperties`, as pairs of name and check. */
function named(operand: unknown, keyword: string, compile: (schema: unknown) => Check): [string, Check][] {
  if (!isPlain(operand)) throw invalid(`$jsonSchema ${keyword} needs an object`)
  return Object.entries(operand).map(([name, schema]) => [name, compile(schema)])
}

const asExpression = (pattern: string) => toRegExp(new BSONRegExp(pattern))
const present = (value: Fields, name: unknown) => Object.hasOwn(value, String(name))

const patternProperties: Keyword = (operand, _, compile) => {
  const checks = named(operand, 'patternProperties', compile).map(
    ([pattern, check]) => [asExpression(pattern), check] as const,
  )
  return onObject((value) =>
    Object.entries(value).every(([name, inner]) =>
      checks.every(([expression, check]) => !expression.test(name) || check(inner)),
    ),
  )
}

/** Fields that neither `properties` nor `patternProperties` names. */
const additionalProperties: Keyword = (operand, { properties, patternProperties }, compile) => {
  const rest = typeof operand === 'boolean' ? () => operand : compile(operand)
  const names = new Set(isPlain(properties) ? Object.keys(properties) : [])
  const patterns = isPlain(patternProperties) ? Object.keys(patternProperties).map(asExpression) : []
  return onObject((value) =>
    Object.entries(value).every(
      ([name, inner]) => names.has(name) || patterns.some((pattern) => pattern.test(name)) || rest(inner),
    ),
  )
}

/** A field that is there asks for other fields, or for a schema of the whole. */
const dependencies: Keyword = (operand, _, compile) => {
  if (!isPlain(operand)) throw invalid('$jsonSchema dependencies needs an object')
  const rules = Object.entries(operand).map(([name, rule]): [string, (value: Fields) => boolean] => [
    name,
    Array.isArray(rule) ? (value) => rule.every((other) => present(value, other)) : compile(rule),
  ])
  return onObject((value) => rules.every(([name, holds]) => !present(value, name) || holds(value)))
}

export const objectKeywords: Record<string, Keyword> = {
  properties: (operand, _, compile) => {
    const checks = named(operand, 'properties', compile)
    return onObject((value) =>
      checks.every(([name, check]) => !present(value, name) || check(fieldOf(value, name))),
    )
  },
  patternProperties,
  additionalProperties,
  dependencies,
  required: (operand) => {
    const names = list(operand, 'required')
    return onObject((value) => names.every((name) => present(value, name)))
  },
  maxProperties: (operand) => {
    const most = count(operand, 'maxProperties')
    return onObject((value) => Object.keys(value).length <= most)
  },
  minProperties: (operand) => {
    const least = count(operand, 'minProperties')
    return onObject((value) => Object.keys(value).length >= least)
  },
}
