/** Runs `run` for each item, `atOnce` of them at any moment. @returns milliseconds of each, and of all */
export async function load<T>(items: readonly T[], atOnce: number, run: (item: T) => Promise<void>) {
  const each: number[] = []
  const queue = items.values()
  const started = performance.now()
  const one = async () => {
    for (const item of queue) {
      const at = performance.now()
      await run(item)
      each.push(performance.now() - at)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return { each, total: performance.now() - started }
}

/** The value below which the share `part` of the values lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN
}
export const median = (values: readonly number[]): number => quantile(values, 0.5)
