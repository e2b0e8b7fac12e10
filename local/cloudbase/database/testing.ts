import { isDeepStrictEqual } from 'node:util'
import { Database } from './database'
import type { EngineOptions } from './engine'
import type { IndexSpec } from './index'

/** One collection, `things`, in memory and without a wire. */
export const databaseForTest = (indexes: IndexSpec[] = [], options: Partial<EngineOptions> = {}) =>
  new Database({
    data: ':memory:',
    manifest: { collections: { things: { indexes } } },
    strict: true,
    ...options,
  })

/** How many seeds a property is tried with: `SEEDS=5000` for a long run, `SEED=17` for one alone. */
export function seeds(usual: number): number[] {
  if (process.env.SEED) return [Number(process.env.SEED)]
  return Array.from({ length: Number(process.env.SEEDS ?? usual) }, (_, i) => i + 1)
}

/** Random numbers that a seed repeats (mulberry32). */
export function randomBy(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number) => Math.floor(next() * count)
  return {
    below,
    chance: (part: number) => next() < part,
    pick<T>(list: readonly T[]): T {
      const found = list[below(list.length)]
      if (found === undefined) throw new Error('nothing to pick from')
      return found
    },
  }
}
export type Random = ReturnType<typeof randomBy>

/** Runs a property for each seed and names the seed that breaks it. */
export async function forSeeds(usual: number, run: (random: Random, seed: number) => Promise<void>) {
  for (const seed of seeds(usual)) {
    try {
      await run(randomBy(seed), seed)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      throw new Error(`broken by SEED=${seed}\n${message}`)
    }
  }
}

/** `expect(…).toEqual` for hot loops: jest's own comparison is asked only for the words of a failure. */
export function agree(real: unknown, expected: unknown, story: unknown) {
  if (!isDeepStrictEqual(real, expected)) expect({ story, real }).toEqual({ story, real: expected })
}
