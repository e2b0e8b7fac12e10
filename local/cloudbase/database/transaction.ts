import type { Changes } from './collection'
import type { Document } from './document'
import { transactionGone } from './failure'

export type End = 'committed' | 'aborted' | 'expired'

const GONE: Record<End, string> = {
  committed: 'the transaction is committed already',
  aborted: 'the transaction is aborted already',
  expired: 'the transaction took longer than its time (30 s) and was rolled back',
}
export const goneBecause = (end: End) => transactionGone(GONE[end])

const NOTHING: Changes = new Map()

/** What one transaction wants to write. */
export class Transaction {
  private readonly writes = new Map<string, Map<string, Document | null>>()
  /** Settles when the transaction ends: plain writes on its documents wait for it. */
  readonly ended: Promise<void>
  private settle: () => void = () => undefined
  private endedAs: End | null = null

  constructor(
    readonly id: string,
    /** The number of the last commit that it sees. */
    readonly snapshot: number,
  ) {
    this.ended = new Promise((resolve) => {
      this.settle = resolve
    })
  }

  /** Own writes in one collection by id, null = removed. */
  own = (collection: string): Changes => this.writes.get(collection) ?? NOTHING

  put(collection: string, changes: Changes) {
    this.writes.set(collection, new Map([...this.own(collection), ...changes]))
  }

  all = (): ReadonlyMap<string, Changes> => this.writes

  /** @throws Failure DATABASE_TRANSACTION_FAIL when it has ended */
  requireOpen() {
    if (this.endedAs) throw goneBecause(this.endedAs)
  }

  end(as: End) {
    this.endedAs = as
    this.settle()
  }
}
