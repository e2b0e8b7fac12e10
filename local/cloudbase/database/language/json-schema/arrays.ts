import { invalid } from '../failures'
import { keyOf } from '../values/key'
import { type Check, count, type Keyword } from './keyword'

const onArray =
  (test: (value: readonly unknown[]) => boolean): Check =>
  (value) =>
    !Array.isArray(value) || test(value)

const items: Keyword = (operand, _, compile) => {
  if (!Array.isArray(operand)) {
    const each = compile(operand)
    return onArray((value) => value.every((element) => each(element)))
  }
  const byPosition = operand.map((schema) => compile(schema))
  return onArray((value) => byPosition.every((check, at) => at >= value.length || check(value[at])))
}

/** What lies behind the positions that a list of `items` names. */
const additionalItems: Keyword = (operand, { items }, compile) => {
  const from = Array.isArray(items) ? items.length : Number.POSITIVE_INFINITY
  const rest = typeof operand === 'boolean' ? () => operand : compile(operand)
  return onArray((value) => value.slice(from).every((element) => rest(element)))
}

export const arrayKeywords: Record<string, Keyword> = {
  items,
  additionalItems,
  maxItems: (operand) => {
    const most = count(operand, 'maxItems')
    return onArray((value) => value.length <= most)
  },
  minItems: (operand) => {
    const least = count(operand, 'minItems')
    return onArray((value) => value.length >= least)
  },
  uniqueItems: (operand) => {
    if (typeof operand !== 'boolean') throw invalid('$jsonSchema uniqueItems is true or false')
    return onArray((value) => !operand || new Set(value.map(keyOf)).size === value.length)
  },
}
