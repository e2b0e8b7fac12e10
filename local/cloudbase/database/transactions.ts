import { randomUUID } from 'node:crypto'
import type { Document } from './document'
import { conflict, transactionGone } from './failure'
import { History } from './history'
import { type End, goneBecause, Transaction } from './transaction'

/** Doc: a transaction that does not finish within this is rolled back. */
const EXPIRES_MS = 30_000
/** How many that ended are remembered, to say how. */
const REMEMBERED = 1000

/**
 * Who may write what. A name is that of a document or of a unique key. The first who writes it holds it until
 * its end; whoever began before the last write of it comes too late.
 */
export class Transactions {
  private readonly history = new History()
  /** In the order of their snapshots. */
  private readonly open = new Map<string, Transaction>()
  private readonly ended = new Map<string, End>()
  private readonly holders = new Map<string, Transaction>()
  private readonly held = new Map<Transaction, string[]>()
  private readonly timers = new Map<Transaction, NodeJS.Timeout>()

  constructor(private readonly expiresMs = EXPIRES_MS) {}

  begin(): Transaction {
    const transaction = new Transaction(randomUUID(), this.history.stamp)
    this.open.set(transaction.id, transaction)
    const timer = setTimeout(() => this.finish(transaction, 'expired'), this.expiresMs)
    this.timers.set(transaction, timer.unref())
    return transaction
  }

  /** @throws Failure DATABASE_TRANSACTION_FAIL when it is unknown or has ended */
  get(id: string): Transaction {
    const found = this.open.get(id)
    if (found) return found
    const end = this.ended.get(id)
    throw end ? goneBecause(end) : transactionGone('no such transaction')
  }

  /** Takes all or throws. @throws Failure DATABASE_TRANSACTION_CONFLICT */
  take(names: readonly string[], tx: Transaction) {
    for (const name of names) {
      const holder = this.holders.get(name)
      if ((holder && holder !== tx) || this.history.isNewer(name, tx.snapshot)) throw conflict()
    }
    const held = this.held.get(tx) ?? []
    this.held.set(tx, held)
    for (const name of names) {
      if (this.holders.get(name) === tx) continue
      this.holders.set(name, tx)
      held.push(name)
    }
  }

  /** A transaction that holds any of the names, which are asked for when anything at all is held. */
  holderOf(names: () => readonly string[]): Transaction | undefined {
    if (this.holders.size === 0) return undefined
    for (const name of names()) {
      const holder = this.holders.get(name)
      if (holder) return holder
    }
    return undefined
  }

  /** A document as of the snapshot; `undefined` when it was not written since. */
  before = (name: string, tx: Transaction) => this.history.at(name, tx.snapshot)

  /** How many writes are remembered for those who do not see them yet. */
  remembers = () => this.history.size

  /** Notes one commit. @param written gives names, with the documents as they were */
  committed(written: () => Iterable<readonly [name: string, before: Document | null]>) {
    this.history.stamp++
    if (this.open.size > 0) for (const [name, before] of written()) this.history.note(name, before)
  }

  finish(tx: Transaction, as: End) {
    if (!this.open.delete(tx.id)) return
    for (const name of this.held.get(tx) ?? []) this.holders.delete(name)
    this.held.delete(tx)
    clearTimeout(this.timers.get(tx))
    this.timers.delete(tx)
    this.ended.set(tx.id, as)
    const [first] = this.ended.keys()
    if (first !== undefined && this.ended.size > REMEMBERED) this.ended.delete(first)
    const [oldest] = this.open.values()
    this.history.forgetUntil(oldest ? oldest.snapshot : this.history.stamp)
    tx.end(as)
  }

  /** Rolls back all that are open. */
  close() {
    for (const tx of [...this.open.values()]) this.finish(tx, 'aborted')
  }
}
