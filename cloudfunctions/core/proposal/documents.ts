import type { ProposalState } from '../../../src/contract/proposal'

/**
 * A proposal as all members read it; `_id` = `<year>-<four digits>`. Where it came from is not in it: the letter's
 * sealed head names the proposal, and nothing leads back.
 */
export interface ProposalDoc {
  _id: string
  title: string
  text: string
  /** The member who stands under it; null: 未具名. */
  proposer: string | null
  raisedOn: string
  state: ProposalState
  /** Members, in order. */
  seconds: string[]
  decision: { by: string; day: string; reason: string; into: string | null } | null
}
