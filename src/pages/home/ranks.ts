import type { NowCard } from './cards'

/** What comes before what; within each the earlier end comes first. */
export const RANKS = {
  pending: 0,
  offer: 1,
  soon: 2,
  claim: 3,
  choose: 4,
  voucher: 5,
  signup: 6,
  collect: 7,
  finish: 8,
  byOther: 9,
} as const

export interface Ranked {
  rank: number
  /** An instant. */
  due: string
  card: NowCard
}
