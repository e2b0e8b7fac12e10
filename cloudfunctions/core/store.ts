import type { Documents } from './documents'

export type Collection = keyof Documents
export type Doc<C extends Collection> = Documents[C]

type Scalar = string | number | boolean | null
export type Condition =
  | Scalar
  | { in: readonly Scalar[] }
  | { gte?: Scalar; gt?: Scalar; lte?: Scalar; lt?: Scalar; ne?: Scalar }
/** All fields must match; nested fields as dotted paths. Every query names an index of config/database.json. */
export type Where = Record<string, Condition>
/** What an update does; `push` appends one element. Dotted paths reach into objects and arrays. */
export interface Change {
  set?: Record<string, unknown>
  inc?: Record<string, number>
  push?: Record<string, unknown>
}
export interface FindOptions {
  order?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[]
  /** Default: all, fetched in pages of 1,000 by `_id`; with `order` at most 1,000. */
  limit?: number
  /** Only these fields (and `_id`). */
  fields?: readonly string[]
}

/** Reads and writes by id only: that is all a CloudBase transaction can do. */
export interface Transaction {
  get<C extends Collection>(collection: C, id: string): Promise<Doc<C> | null>
  set<C extends Collection>(collection: C, doc: Doc<C>): Promise<void>
  update<C extends Collection>(collection: C, id: string, change: Change): Promise<void>
  /** The document after the change, in one call: for counters that decide capacity. Null when there is none. */
  updateAndGet<C extends Collection>(collection: C, id: string, change: Change): Promise<Doc<C> | null>
  remove<C extends Collection>(collection: C, id: string): Promise<void>
}

export interface Store extends Transaction {
  find<C extends Collection>(collection: C, where: Where, options?: FindOptions): Promise<Doc<C>[]>
  count<C extends Collection>(collection: C, where: Where): Promise<number>
  /** How many documents there are for each combination of the fields `by`. */
  group<C extends Collection>(
    collection: C,
    where: Where,
    by: readonly string[],
  ): Promise<{ key: Record<string, Scalar>; count: number }[]>
  /** Inserts; `false` when one of the ids (or another unique key) is taken already: then nothing of the call may be assumed written. */
  insert<C extends Collection>(collection: C, docs: readonly Doc<C>[]): Promise<boolean>
  /** Runs again with back-off and jitter on conflict; throws `system/busy` when conflicts go on for 8 s. */
  transaction<T>(run: (tx: Transaction) => Promise<T>): Promise<T>
}
