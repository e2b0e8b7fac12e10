import type { ErrorCode } from '../../../src/contract/errors'
import type { Decision, ProposalState } from '../../../src/contract/proposal'
import type { ProposalDoc } from './documents'

/** What the committee can make of a proposal (H10). Too few seconds: it can still be taken as an opinion. */
export const DECIDED: Record<Decision, { from: readonly ProposalState[]; to: ProposalState }> = {
  file: { from: ['waiting'], to: 'filed' },
  merge: { from: ['waiting'], to: 'merged' },
  opinion: { from: ['gathering', 'waiting'], to: 'opinion' },
  decline: { from: ['waiting'], to: 'declined' },
  /** Its words tell on somebody, or its proposer asks: number and reason stay, the words go. */
  withdraw: {
    from: ['gathering', 'waiting', 'filed', 'merged', 'opinion', 'declined'],
    to: 'withdrawn',
  },
}

/** Seconds that a proposal needs beside its proposer (CUMT's rules: two). */
const NEEDED = 2
/** Whoever wrote an unsigned one may be among its seconders, and nobody can know: so one more. */
export const neededFor = ({ proposer }: Pick<ProposalDoc, 'proposer'>): number =>
  proposer === null ? NEEDED + 1 : NEEDED

const isOpen = ({ state }: ProposalDoc): boolean => state === 'gathering' || state === 'waiting'

/** Where it stands while the committee has not decided. */
export const gathered = (doc: ProposalDoc): ProposalState =>
  doc.seconds.length < neededFor(doc) ? 'gathering' : 'waiting'

/** Why a member cannot second it; null = can. */
export function secondRefusal(doc: ProposalDoc, member: string): ErrorCode | null {
  if (!isOpen(doc)) return 'proposal/decided'
  if (doc.proposer === member) return 'proposal/own'
  return doc.seconds.includes(member) ? 'proposal/seconded' : null
}

export function takeBackRefusal(doc: ProposalDoc, member: string): ErrorCode | null {
  if (!isOpen(doc)) return 'proposal/decided'
  return doc.seconds.includes(member) ? null : 'proposal/not_seconded'
}

/** Nobody judges an own proposal, but whoever stands under one may ask that it be withdrawn like everybody else. */
export function decisionRefusal(doc: ProposalDoc, member: string, decision: Decision): ErrorCode | null {
  if (!DECIDED[decision].from.includes(doc.state)) return 'proposal/decided'
  return doc.proposer === member && decision !== 'withdraw' ? 'proposal/own_review' : null
}

/** Whether another can be merged into it. */
export const takesOthers = ({ state }: ProposalDoc): boolean => state === 'waiting' || state === 'filed'
