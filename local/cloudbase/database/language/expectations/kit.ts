import type { startForTest } from '../../../testing'

type Typed = ReturnType<Awaited<ReturnType<typeof startForTest>>['app']['database']>
/** What is sent is what is tested; the SDK's own types lack classes and arguments that it takes. */
type Untyped = ReturnType<typeof JSON.parse>

/** The unmodified SDK's database. */
export type Sdk = Omit<Typed, 'command' | 'Geo'> & { command: Untyped; Geo: Untyped }
export type Command = Sdk['command']
export type People = ReturnType<Sdk['collection']>
export type Aggregation = ReturnType<People['aggregate']>

export type Row = Record<string, unknown>

/** Documents, and the ids that each query over them must find (in any order, unless `ordered`). */
export interface Queries {
  docs: Row[]
  cases: [name: string, where: (_: Command, db: Sdk) => object, ids: string[]][]
  ordered?: boolean
}

/** A document, what an update makes of it, or (text) what the refusal says; `where` instead of the id. */
export type UpdateCase = [
  name: string,
  before: Row,
  change: (_: Command, db: Sdk) => object,
  after: Row | string,
  where?: (_: Command) => Row,
]

/** An expression over the area's document, and its value, `MISSING`, or an error that says something. */
export interface Expressions {
  doc: Row
  cases: [name: string, expression: ($: Command) => unknown, value: unknown][]
}

/** Stages over documents, and the rows that they give. */
export interface Pipelines {
  docs: Row[]
  cases: [
    name: string,
    stages: (aggregate: Aggregation, _: Command, $: Command) => Aggregation,
    rows: unknown[],
  ][]
}

export const MISSING = Symbol('missing')

/** An error that must say this. */
export class Refused {
  constructor(readonly words: string) {}
}
export const refused = (words: string) => new Refused(words)
