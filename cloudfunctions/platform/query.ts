import type tcb from '@cloudbase/node-sdk'
import type { Change, Condition, FindOptions, Where } from '../core/store'

type Db = ReturnType<tcb.CloudBase['database']>
type Command = Db['command']

function condition(_: Command, value: Condition): unknown {
  if (typeof value !== 'object' || value === null) return value
  if ('in' in value) return _.in([...value.in])
  const parts = Object.entries(value).map(([operator, operand]) => {
    const make = { gte: _.gte, gt: _.gt, lte: _.lte, lt: _.lt, ne: _.neq }[operator]
    if (!make) throw new Error(`unknown operator ${operator}`)
    return make.call(_, operand)
  })
  return parts.length === 1 ? parts[0] : _.and(parts)
}

/** Our conditions as the SDK's query. */
export const toQuery = (_: Command, where: Where): Record<string, unknown> =>
  Object.fromEntries(Object.entries(where).map(([field, value]) => [field, condition(_, value)]))

/** Our change as the SDK's update; `_.set` keeps objects whole where the SDK would flatten or drop them. */
export function toUpdate(_: Command, change: Change): Record<string, unknown> {
  const update: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(change.set ?? {})) update[field] = _.set(value)
  for (const [field, value] of Object.entries(change.inc ?? {})) update[field] = _.inc(value)
  for (const [field, value] of Object.entries(change.push ?? {})) update[field] = _.push([value])
  return update
}

export const toProjection = (fields: FindOptions['fields']): Record<string, true> =>
  Object.fromEntries((fields ?? []).map((field) => [field, true as const]))
