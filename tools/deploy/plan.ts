import type { IndexSpec } from '../../local/cloudbase/database/index'

/** What a collection should be, or is: who among clients may touch it (`ADMINONLY`: none), and its indexes. */
export interface Collection {
  rule: string
  indexes: IndexSpec[]
}
export type Collections = Record<string, Collection>

export type Step =
  | { do: 'create'; collection: string }
  | { do: 'rule'; collection: string; rule: string }
  | { do: 'add'; collection: string; index: IndexSpec }
  | { do: 'drop'; collection: string; index: IndexSpec }
export interface Plan {
  /** In this order. */
  steps: Step[]
  /** What stands there and nobody asked for; nothing is done about it. */
  left: string[]
}

const asText = ({ keys, unique }: IndexSpec) => JSON.stringify([Object.entries(keys), unique ?? false])
const same = (one: IndexSpec) => (other: IndexSpec) => asText(one) === asText(other)
/** CloudBase makes these itself. */
const isOwn = ({ name }: IndexSpec) => /^_(id|openid)_/.test(name)

/**
 * How to get from what stands in the cloud to what `config/database.json` says. An index counts by its keys, not by
 * its name. Collections are never dropped; indexes only when `dropping`.
 */
export function planFrom(wanted: Collections, standing: Collections, dropping = false): Plan {
  const steps: Step[] = []
  const left = Object.keys(standing)
    .filter((name) => !(name in wanted))
    .map((name) => `集合 ${name}`)
  for (const [collection, { rule, indexes }] of Object.entries(wanted)) {
    const there = standing[collection]
    if (!there) steps.push({ do: 'create', collection })
    if (there?.rule !== rule) steps.push({ do: 'rule', collection, rule })
    const others = (there?.indexes ?? []).filter((index) => !isOwn(index) && !indexes.some(same(index)))
    for (const index of others) {
      const changed = indexes.some(({ name }) => name === index.name)
      if (dropping) steps.push({ do: 'drop', collection, index })
      else left.push(`索引 ${collection}.${index.name}${changed ? '（字段与清单不同）' : ''}`)
    }
    for (const index of indexes) {
      if (there?.indexes.some(same(index))) continue
      const taken = !dropping && others.some(({ name }) => name === index.name)
      if (!taken) steps.push({ do: 'add', collection, index })
    }
  }
  return { steps, left }
}
