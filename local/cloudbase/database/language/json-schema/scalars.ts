import { BSONRegExp } from 'bson'
import { invalid, unsupported } from '../failures'
import { equal } from '../values/compare'
import { toRegExp } from '../values/pattern'
import { ofType } from '../values/types'
import { type Check, count, type Keyword, list } from './keyword'

/** `type` has the names of JSON, of which `integer` is not allowed in MongoDB. */
const JSON_TYPES: Readonly<Record<string, string>> = {
  object: 'object',
  array: 'array',
  number: 'number',
  boolean: 'bool',
  string: 'string',
  null: 'null',
}

function types(operand: unknown, keyword: string, name: (type: unknown) => unknown): Check {
  const tests = (Array.isArray(operand) ? operand : [operand]).map((type) => {
    const test = ofType(name(type))
    if (!test) throw unsupported(`$jsonSchema ${keyword} ${String(type)}`)
    return test
  })
  return (value) => tests.some((test) => test(value))
}

const onNumber =
  (test: (value: number) => boolean): Check =>
  (value) =>
    typeof value !== 'number' || test(value)
const onText =
  (test: (value: string) => boolean): Check =>
  (value) =>
    typeof value !== 'string' || test(value)

function number(operand: unknown, keyword: string): number {
  if (typeof operand !== 'number') throw invalid(`$jsonSchema ${keyword} needs a number`)
  return operand
}

/** Characters, not UTF-16 units. */
const lengthOf = (text: string) => [...text].length

/** In draft 4 this is a switch beside `maximum` or `minimum`. */
const exclusive =
  (keyword: string, limit: string): Keyword =>
  (operand, schema) => {
    if (typeof operand !== 'boolean' || !(limit in schema)) {
      throw invalid(`$jsonSchema ${keyword} is true or false beside ${limit}`)
    }
    return () => true
  }

export const scalarKeywords: Record<string, Keyword> = {
  bsonType: (operand) => types(operand, 'bsonType', (type) => type),
  type: (operand) => types(operand, 'type', (type) => JSON_TYPES[String(type)]),
  enum: (operand) => {
    const allowed = list(operand, 'enum')
    return (value) => allowed.some((one) => equal(one, value))
  },
  maximum: (operand, { exclusiveMaximum }) => {
    const most = number(operand, 'maximum')
    return onNumber((value) => (exclusiveMaximum === true ? value < most : value <= most))
  },
  minimum: (operand, { exclusiveMinimum }) => {
    const least = number(operand, 'minimum')
    return onNumber((value) => (exclusiveMinimum === true ? value > least : value >= least))
  },
  exclusiveMaximum: exclusive('exclusiveMaximum', 'maximum'),
  exclusiveMinimum: exclusive('exclusiveMinimum', 'minimum'),
  multipleOf: (operand) => {
    const step = number(operand, 'multipleOf')
    if (step <= 0) throw invalid('$jsonSchema multipleOf needs a positive number')
    return onNumber((value) => value % step === 0)
  },
  maxLength: (operand) => {
    const most = count(operand, 'maxLength')
    return onText((value) => lengthOf(value) <= most)
  },
  minLength: (operand) => {
    const least = count(operand, 'minLength')
    return onText((value) => lengthOf(value) >= least)
  },
  pattern: (operand) => {
    if (typeof operand !== 'string') throw invalid('$jsonSchema pattern needs text')
    const expression = toRegExp(new BSONRegExp(operand))
    return onText((value) => expression.test(value))
  },
}
