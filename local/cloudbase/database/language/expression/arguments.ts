import { isPlain } from '../../document'
import type { Criteria } from '../criteria'
import { invalid, unsupported } from '../failures'
import { isNullish, typeOf } from '../values/types'
import type { Func } from './scope'

const refuse = (name: string, wanted: string, value: unknown) =>
  invalid(`${name} needs ${wanted}, not ${typeOf(value)}`)

export function number(value: unknown, name: string): number {
  if (typeof value !== 'number') throw refuse(name, 'a number', value)
  return value
}

export function wholeNumber(value: unknown, name: string): number {
  if (!Number.isInteger(value)) throw refuse(name, 'a whole number', value)
  return Number(value)
}

export function text(value: unknown, name: string): string {
  if (typeof value !== 'string') throw refuse(name, 'text', value)
  return value
}

export function array(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) throw refuse(name, 'an array', value)
  return value
}

export function object(value: unknown, name: string): Criteria {
  if (!isPlain(value)) throw refuse(name, 'an object', value)
  return value
}

/** Null when any argument is null or missing. */
export const unlessNull = (takes: Func['takes'], run: Func['run']): Func => ({
  takes,
  run: (args, name) => (args.some(isNullish) ? null : run(args, name)),
})

/** Of numbers only; null when any of them is null or missing. */
export const ofNumbers = (
  takes: Func['takes'],
  run: (numbers: readonly number[], name: string) => unknown,
): Func =>
  unlessNull(takes, (args, name) =>
    run(
      args.map((arg) => number(arg, name)),
      name,
    ),
  )

/** The named parts of an operator such as `$map`. @throws Failure on a missing part, or one that nobody knows */
export function parts(
  operand: unknown,
  name: string,
  needed: readonly string[],
  optional: readonly string[] = [],
): Criteria {
  const found = object(operand, name)
  for (const part of needed) if (!(part in found)) throw invalid(`${name} needs '${part}'`)
  for (const part of Object.keys(found)) {
    if (!needed.includes(part) && !optional.includes(part)) throw unsupported(`${name} '${part}'`)
  }
  return found
}
