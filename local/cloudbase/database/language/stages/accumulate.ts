import { compare } from '../values/compare'
import { keyOf } from '../values/key'
import { isNullish } from '../values/types'

/** What is no number does not count. */
export const numbersOf = (values: readonly unknown[]) => values.filter((value) => typeof value === 'number')

/** Adds with the error carried along (Neumaier), as MongoDB does: 0.1 ten times gives 1. */
export function total(numbers: readonly number[]): number {
  let [sum, lost] = [0, 0]
  for (const value of numbers) {
    const next = sum + value
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    sum = next
  }
  return Number.isFinite(lost) ? sum + lost : sum
}

export const average = (numbers: readonly number[]) =>
  numbers.length === 0 ? null : total(numbers) / numbers.length

/** @param fewer 0 for all there are, 1 for a sample of them */
export function deviation(numbers: readonly number[], fewer: 0 | 1): number | null {
  const mean = average(numbers)
  if (mean === null || numbers.length <= fewer) return null
  return Math.sqrt(total(numbers.map((value) => (value - mean) ** 2)) / (numbers.length - fewer))
}

/** Null and missing do not count. */
function best(values: readonly unknown[], better: (order: number) => boolean): unknown {
  const present = values.filter((value) => !isNullish(value))
  return present.length === 0
    ? null
    : present.reduce((found, value) => (better(compare(value, found)) ? value : found))
}
export const least = (values: readonly unknown[]) => best(values, (order) => order < 0)
export const greatest = (values: readonly unknown[]) => best(values, (order) => order > 0)

/** Each value once, in the order in which it came first. */
export function distinct(values: readonly unknown[]): unknown[] {
  const seen = new Set<string>()
  return values.filter((value) => seen.size < seen.add(keyOf(value)).size)
}
