import { ObjectId } from 'bson'
import type { Document } from '../../document'
import type { Random } from './random'

/** Few values, so that random queries find something, and of every type that the functions store. */
const SCALARS: readonly unknown[] = [
  null,
  0,
  1,
  2,
  -1.5,
  2.5,
  5_000_000_000,
  Number.NaN,
  '',
  'a',
  'b',
  '工',
  '～',
  '𠮷',
  true,
  false,
  new Date(0),
  new Date(1),
  new ObjectId('0123456789abcdef01234567'),
]

export const scalar = (random: Random): unknown => random.pick(SCALARS)

export function value(random: Random, depth = 2): unknown {
  if (depth === 0 || random.chance(0.6)) return scalar(random)
  if (random.chance(0.6)) return random.some(3, () => value(random, depth - 1))
  return fields(random, depth - 1)
}

export function fields(random: Random, depth = 2): Record<string, unknown> {
  const names = ['a', 'b', 'c'].filter(() => random.chance(0.6))
  return Object.fromEntries(names.map((name) => [name, value(random, depth)]))
}

/** Frozen all through: whatever changes it in place fails. */
export function document(random: Random, id: string, depth = 2): Document {
  return freeze({ _id: id, ...fields(random, depth) })
}

function freeze<T>(what: T): T {
  if (typeof what === 'object' && what !== null && !(what instanceof Date) && !(what instanceof ObjectId)) {
    Object.values(what).forEach(freeze)
    Object.freeze(what)
  }
  return what
}

const PATHS = ['a', 'b', 'c', 'a.b', 'b.a', 'a.0', 'a.b.c', 'c.1.a']
export const path = (random: Random): string => random.pick(PATHS)
