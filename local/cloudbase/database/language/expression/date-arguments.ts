import { ObjectId } from 'bson'
import { UTC, type Zone, zoneOf } from '../dates/zone'
import { invalid } from '../failures'
import { isNullish, typeOf } from '../values/types'
import { text } from './arguments'
import type { Compile, Scope } from './scope'

/** A date, or the instant in which an id was made; null stays null. */
export function dateOf(value: unknown, name: string): Date | null {
  if (isNullish(value)) return null
  if (value instanceof Date) return value
  if (value instanceof ObjectId) return value.getTimestamp()
  throw invalid(`${name} needs a date, not ${typeOf(value)}`)
}

/** The zone that an operator names; null when its value is null. */
export function zoneIn(
  given: Record<string, unknown>,
  compile: Compile,
  name: string,
): (scope: Scope) => Zone | null {
  if (!('timezone' in given)) return () => UTC
  const compute = compile(given.timezone)
  return (scope) => {
    const zone = compute(scope)
    return isNullish(zone) ? null : zoneOf(text(zone, name))
  }
}
