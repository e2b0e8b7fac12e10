import type { Criteria, Order } from './criteria'
import { nearestFirst } from './geo/nearest'
import { compileFindProjection } from './projection/find'
import { compileMatch } from './query/match'
import { compilePipeline } from './stages'
import type { Doc } from './stages/stage'
import { sorter } from './values/sort'

export type { Criteria, Order } from './criteria'
export { leadingMatch } from './stages'
export { changed } from './update'

export interface Shape {
  /** The query, which may itself ask for an order: the nearest first. */
  criteria?: Criteria
  order?: Order
  skip?: number
  limit?: number
  projection?: Criteria
}

/** A query as a function. @throws Failure DATABASE_INVALID_OPERRATOR naming what is not supported */
export const compile = (criteria: Criteria) => compileMatch(criteria)

/** Whether a query itself asks for an order: the nearest first. */
export const hasOwnOrder = (criteria: Criteria): boolean => nearestFirst(criteria) !== null

const isEmpty = (fields: object) => Object.keys(fields).length === 0

/** Sorts, skips, limits and projects as a find does. */
export function shape(docs: readonly Doc[], options: Shape): Doc[] {
  const { criteria = {}, order = {}, skip = 0, limit, projection = {} } = options
  const sort = isEmpty(order) ? nearestFirst(criteria) : sorter(order)
  const sorted = sort ? sort(docs) : docs
  const page = sorted.slice(skip, limit ? skip + limit : undefined)
  return isEmpty(projection) ? page : page.map(compileFindProjection(projection))
}

/** @param lookup the documents of another collection, for `$lookup` */
export function runStages(
  docs: readonly Doc[],
  stages: readonly Criteria[],
  lookup: (collection: string) => readonly Doc[],
): Doc[] {
  return compilePipeline(stages, lookup)(docs)
}
