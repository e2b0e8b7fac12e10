import type { Document } from './document'
import { transactionGone } from './failure'

/** A transaction that does not finish within this is rolled back (vendor's documentation). */
export const EXPIRES_MS = 30_000

export type State = 'open' | 'committed' | 'aborted' | 'expired'

const GONE: Record<Exclude<State, 'open'>, string> = {
  committed: 'the transaction is committed already',
  aborted: 'the transaction is aborted already',
  expired: 'the transaction took longer than 30 s and was rolled back',
}

/** What one transaction saw and wants to write. */
export class Transaction {
  state: State = 'open'
  /** Own writes by collection and id, null = removed. */
  readonly writes = new Map<string, Map<string, Document | null>>()
  readonly locks = new Set<string>()
  /** Settles when the transaction ends: plain writes on its documents wait for it. */
  readonly ended: Promise<void>
  private settle: () => void = () => undefined

  constructor(
    readonly id: string,
    /** The commit number of the snapshot. */
    readonly snapshot: number,
  ) {
    this.ended = new Promise((resolve) => {
      this.settle = resolve
    })
  }

  own(collection: string): Map<string, Document | null> {
    const found = this.writes.get(collection)
    if (found) return found
    const fresh = new Map<string, Document | null>()
    this.writes.set(collection, fresh)
    return fresh
  }

  requireOpen() {
    if (this.state !== 'open') throw transactionGone(GONE[this.state])
  }

  end(state: Exclude<State, 'open'>) {
    this.state = state
    this.settle()
  }
}
