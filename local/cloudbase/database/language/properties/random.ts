/** Numbers that only depend on a seed (mulberry32). */
export class Random {
  constructor(private state: number) {}

  /** From 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
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
const SEEDS = Number(process.env.SEEDS ?? 300)
const ONLY = process.env.SEED

/** Runs a property for many seeds. @throws the failure, which names its seed */
export function forSeeds(property: (random: Random, seed: number) => void) {
  const seeds = ONLY ? [Number(ONLY)] : Array.from({ length: SEEDS }, (_, i) => i + 1)
  for (const seed of seeds) {
    try {
      property(new Random(seed), seed)
    } catch (error) {
      throw new Error(`SEED=${seed}: ${error instanceof Error ? error.message : error}`, { cause: error })
    }
  }
}
