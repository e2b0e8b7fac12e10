import * as v from 'valibot'
import { action, COMMITTEE, MEMBERS } from './action'
import { can, count, day, id } from './fields'
import { reason } from './letter'

/** What becomes of a proposal. Source: feature H10, after the rules of congresses elsewhere. */
export const PROPOSAL_STATES = [
  'gathering',
  'waiting',
  'filed',
  'merged',
  'opinion',
  'declined',
  'withdrawn',
] as const
export const proposalState = v.picklist(PROPOSAL_STATES)
export type ProposalState = v.InferOutput<typeof proposalState>
export const PROPOSAL_WORDS: Record<ProposalState, string> = {
  gathering: '征集附议',
  waiting: '待审查',
  filed: '已立案',
  merged: '已并案',
  opinion: '已转为意见',
  declined: '不立案',
  withdrawn: '已撤案',
}

/** The steps of the committee; the table behind them is core/proposal/moves.ts. */
export const DECISIONS = ['file', 'merge', 'opinion', 'decline', 'withdraw'] as const
export type Decision = (typeof DECISIONS)[number]

/** 「2026 年第 3 号」 for the id `2026-0003`. */
export const showNo = (proposal: string): string => {
  const [year = '', no = ''] = proposal.split('-')
  return `${year} 年第 ${Number(no)} 号`
}

const proposal = v.object({
  /** `<year>-<number of the year>`. */
  id,
  title: v.string(),
  text: v.string(),
  /** Null: 未具名. */
  proposer: v.nullable(v.string()),
  raisedOn: day,
  state: proposalState,
  seconds: count(),
  /** So many seconds bring it before the committee. */
  needed: count(),
  /** Names of those who second it, the first thirty. */
  seconders: v.array(v.string()),
  decision: v.nullable(v.object({ day, reason: v.string(), into: v.nullable(id) })),
  can: v.object({
    second: can,
    takeBack: can,
    ...v.entriesFromList(DECISIONS, can),
  }),
})
export type Proposal = v.InferOutput<typeof proposal>

/** The newest first, 50 at a time: those numbered below `before`. */
export const listProposals = action('proposal.list', {
  who: MEMBERS,
  input: v.object({ state: v.optional(proposalState), before: v.optional(id) }),
  output: v.object({ proposals: v.array(proposal), more: v.boolean() }),
})

/** Seconds a proposal, or takes that back (`on` false); once each, not one's own, until the committee has decided. */
export const secondProposal = action('proposal.second', {
  who: MEMBERS,
  input: v.object({ id, on: v.boolean() }),
  output: proposal,
})

/** What the committee makes of it, with the reason that all members read; `into` the proposal of the same matter. */
export const decideProposal = action('proposal.decide', {
  who: COMMITTEE,
  input: v.object({
    id,
    decision: v.picklist(DECISIONS, '请选择审查结果'),
    reason,
    into: v.optional(id),
  }),
  output: proposal,
})
