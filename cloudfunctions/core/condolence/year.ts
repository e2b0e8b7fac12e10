import { type CondolenceYear, REASONS } from '../../../src/contract/condolence'
import { groupBy } from '../group-by'
import type { Store } from '../store'
import type { CondolenceDoc, Visit } from './documents'

export type Visited = CondolenceDoc & { visit: Visit }
const hasVisit = (doc: CondolenceDoc): doc is Visited => doc.visit !== null

/** The visits of a year, by the day of the visit, the earliest first. */
export async function visitsOf(store: Pick<Store, 'find'>, year: string): Promise<Visited[]> {
  const within = { gte: `${year}-01-01`, lte: `${year}-12-31` }
  const docs = (await store.find('condolence_cases', { 'visit.on': within })).filter(hasVisit)
  const keyOf = ({ visit, _id }: Visited) => `${visit.on} ${visit.batch} ${_id}`
  return docs.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

const distinct = (values: readonly string[]): number => new Set(values).size

/** Batches, people and visits are three figures: nine donors whom one round visits are one batch. */
export function countYear(docs: readonly Visited[]): CondolenceYear {
  const reasons = groupBy(docs, ({ reason }) => reason)
  return {
    batches: distinct(docs.map(({ visit }) => visit.batch)),
    people: distinct(docs.map(({ member }) => member)),
    visits: docs.length,
    amount: docs.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    unknown: docs.filter(({ amount }) => amount === null).length,
    reasons: REASONS.flatMap((reason) => {
      const own = reasons.get(reason)
      return own ? [{ reason, people: distinct(own.map(({ member }) => member)) }] : []
    }),
  }
}
