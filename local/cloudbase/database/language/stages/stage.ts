import type { Criteria } from '../criteria'

export type Doc = Readonly<Record<string, unknown>>
/** One step of an aggregation. */
export type Stage = (docs: readonly Doc[]) => Doc[]

/** What a stage may ask of the database around it. */
export interface Surroundings {
  /** All documents of another collection. */
  lookup: (collection: string) => readonly Doc[]
  /** The stages of an inner pipeline. @param variables of the document around it */
  pipeline: (stages: unknown, variables?: ReadonlyMap<string, unknown>) => Stage
  variables: ReadonlyMap<string, unknown>
}

/** @throws Failure when the operand is wrong */
export type StageMaker = (operand: unknown, around: Surroundings) => Stage

export type { Criteria }
