import { average, deviation, greatest, least, numbersOf, total } from '../stages/accumulate'
import { ANY, type Func } from './scope'

/** One argument that is an array stands for its elements; several arguments for themselves. */
const over = (run: (values: readonly unknown[]) => unknown): Func => ({
  takes: [1, ANY],
  run: (args) => run(args.length === 1 && Array.isArray(args[0]) ? args[0] : args),
})

/** The accumulators that also work inside of one document. */
export const statistics: Record<string, Func> = {
  $sum: over((values) => total(numbersOf(values))),
  $avg: over((values) => average(numbersOf(values))),
  $min: over(least),
  $max: over(greatest),
  $stdDevPop: over((values) => deviation(numbersOf(values), 0)),
  $stdDevSamp: over((values) => deviation(numbersOf(values), 1)),
}
