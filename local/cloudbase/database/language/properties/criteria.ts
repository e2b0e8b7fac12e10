import type { Criteria } from '../criteria'
import { path, scalar, value } from './documents'
import type { Random } from './random'

const list = (random: Random) => random.some(3, () => value(random, 1))

/** What one field is asked for. */
function criterion(random: Random): unknown {
  switch (random.below(12)) {
    case 0:
    case 1:
    case 2:
      return value(random, 1)
    case 3:
      return { $eq: value(random, 1) }
    case 4:
      return { $in: list(random) }
    case 5:
      return { $nin: list(random) }
    case 6:
      return { $ne: value(random, 1) }
    case 7:
      return { $exists: random.chance(0.5) }
    case 8:
      return { $size: random.below(3) }
    case 9:
      return { $elemMatch: { $gte: scalar(random) } }
    case 10:
      return { $gte: scalar(random), $lte: scalar(random) }
    default:
      return { $gt: scalar(random), $in: [scalar(random), null] }
  }
}

/** A query over the fields of random documents. */
export function criteria(random: Random, depth = 2): Criteria {
  const query: Criteria = {}
  for (let i = 0; i <= random.below(3); i++) query[path(random)] = criterion(random)
  if (depth > 0 && random.chance(0.3)) {
    query[random.pick(['$and', '$or', '$nor'])] = [criteria(random, depth - 1), criteria(random, depth - 1)]
  }
  return query
}
