import type { Collection } from './collection'
import { boundsOf } from './criteria'
import type { Document } from './document'
import { type Criteria, compile, type Order } from './language'
import { type Plan, plansFor } from './plan'
import { type Scan, tooLarge } from './scan'

export interface Wish {
  order?: Order
  /** How many documents are wanted at most, counted in the order that is asked for. */
  most?: number
}

export interface Found {
  docs: Document[]
  /** They come in the order that was asked for; else all are there, in any order. */
  ordered: boolean
}

/** One plan at work, a document at a time. */
class Walk {
  readonly found: Document[] = []
  read = 0
  private readonly ids: Iterator<string>
  private readonly seen = new Set<string>()

  constructor(
    private readonly collection: Collection,
    readonly plan: Plan,
    private readonly test: (doc: Document) => boolean,
    private readonly most: number,
  ) {
    this.ids = plan.ids()[Symbol.iterator]()
  }

  /** Reads the next document. @returns whether the walk is at its end */
  step(): boolean {
    const { value, done } = this.ids.next()
    if (done) return true
    const doc = this.seen.has(value) ? undefined : this.collection.docs.get(value)
    this.seen.add(value)
    if (!doc) return false
    this.read++
    if (this.test(doc)) this.found.push(doc)
    return this.found.length >= this.most
  }
}

/** Several plans walk side by side: the first at its end is the shortest way. */
function race(walks: readonly Walk[]): Walk {
  for (;;) for (const walk of walks) if (walk.step()) return walk
}

/**
 * The committed documents that match.
 * @param tell is told of a search that reads or sorts many documents for want of an index
 */
export function search(
  collection: Collection,
  criteria: Criteria,
  { order = {}, most = Number.POSITIVE_INFINITY }: Wish,
  tell: (scan: Scan) => void,
): Found {
  const test = compile(criteria)
  const sorts = Object.keys(order).length > 0
  const ids = boundsOf(criteria).get('_id')?.equal
  if (ids) {
    const docs = [...new Set(ids)].map((id) => collection.docs.get(String(id)))
    return { docs: docs.filter((doc): doc is Document => doc !== undefined && test(doc)), ordered: false }
  }
  const scanOf = (does: Scan['does'], count: number): Scan => ({ collection, criteria, order, does, count })
  const plans = plansFor(collection, criteria, order)
  if (plans.length === 0) {
    const narrows = sorts || Object.keys(criteria).length > 0
    if (narrows && tooLarge(collection.docs.size)) tell(scanOf('reads', collection.docs.size))
    plans.push({ ids: () => collection.docs.keys(), ordered: !sorts, bounded: false, same: '' })
  }
  const best = race(
    plans.map(
      (plan) => new Walk(collection, plan, test, plan.ordered || !sorts ? most : Number.POSITIVE_INFINITY),
    ),
  )
  const { plan, found, read } = best
  if (!plan.bounded && plan.same !== '' && Object.keys(criteria).length > 0 && tooLarge(read)) {
    tell(scanOf('reads', read))
  } else if (sorts && !plan.ordered && plan.bounded && tooLarge(found.length))
    tell(scanOf('sorts', found.length))
  return { docs: found, ordered: plan.ordered }
}
