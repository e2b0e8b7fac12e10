import { compare } from '../values/compare'
import { ANY, type Func, isTruthy } from './scope'

const ordered = (holds: (order: number) => boolean): Func => ({
  takes: [2, 2],
  run: ([left, right]) => holds(compare(left, right)),
})

/** Logic, and the comparisons, which put any two values in order: missing comes before null, null before numbers. */
export const logic: Record<string, Func> = {
  $and: { takes: [0, ANY], run: (args) => args.every(isTruthy) },
  $or: { takes: [0, ANY], run: (args) => args.some(isTruthy) },
  $not: { takes: [1, 1], run: ([value]) => !isTruthy(value) },
  $cmp: { takes: [2, 2], run: ([left, right]) => Math.sign(compare(left, right)) },
  $eq: ordered((order) => order === 0),
  $ne: ordered((order) => order !== 0),
  $gt: ordered((order) => order > 0),
  $gte: ordered((order) => order >= 0),
  $lt: ordered((order) => order < 0),
  $lte: ordered((order) => order <= 0),
}
