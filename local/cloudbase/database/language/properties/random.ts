import { seeded } from '../../../../../tools/seeded'

/** Choices that only depend on a seed. */
export class Random {
  private readonly next: () => number

  constructor(seed: number) {
    this.next = seeded(seed)
  }

  below = (limit: number) => Math.floor(this.next() * limit)
  chance = (of: number) => this.next() < of
  some = <T>(most: number, make: () => T): T[] => Array.from({ length: this.below(most + 1) }, make)

  pick<T>(from: readonly T[]): T {
    const [first, ...others] = from
    if (first === undefined) throw new Error('nothing to pick from')
    return others[this.below(from.length) - 1] ?? first
  }
}

/** `SEEDS=5000 npx jest …` runs longer; `SEED=17` runs one alone. */
const SEEDS = Number(process.env.SEEDS ?? 200)
const ONLY = process.env.SEED

/**
 * Runs a property for many seeds.
 * @param share of the seeds, for a slow one
 * @throws the failure, which names its seed
 */
export async function forSeeds(property: (random: Random) => void | Promise<void>, share = 1) {
  const seeds = ONLY ? [Number(ONLY)] : Array.from({ length: Math.ceil(SEEDS * share) }, (_, i) => i + 1)
  for (const seed of seeds) {
    try {
      await property(new Random(seed))
    } catch (error) {
      throw new Error(`SEED=${seed}: ${error instanceof Error ? error.message : error}`, { cause: error })
    }
  }
}
