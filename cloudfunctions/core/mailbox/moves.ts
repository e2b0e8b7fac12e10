import type { ConversionState, LetterState } from '../../../src/contract/letter'

/**
 * Who may make a move: `desk` answers for the letter, `handler` is the department that it was forwarded to (or the
 * desk itself where it was not), `writer` wrote it.
 */
export type Party = 'desk' | 'handler' | 'writer'

export interface Move {
  from: readonly LetterState[]
  to: LetterState
  by: Party
  /** Words to the writer or to the colleague are required. */
  needsReason: boolean
}

/** Every step that a letter can take. The pages' buttons, the server's checks and the handbook follow this table. */
export const MOVES = {
  accept: { from: ['waiting'], to: 'accepted', by: 'desk', needsReason: false },
  decline: { from: ['waiting'], to: 'declined', by: 'desk', needsReason: true },
  forward: { from: ['accepted', 'handling', 'reopened'], to: 'forwarded', by: 'desk', needsReason: false },
  giveBack: { from: ['forwarded', 'handling'], to: 'accepted', by: 'handler', needsReason: true },
  start: { from: ['accepted', 'forwarded', 'reopened'], to: 'handling', by: 'handler', needsReason: false },
  answer: {
    from: ['accepted', 'forwarded', 'handling', 'reopened'],
    to: 'answered',
    by: 'handler',
    needsReason: true,
  },
  close: { from: ['answered'], to: 'closed', by: 'desk', needsReason: false },
  merge: { from: ['waiting', 'accepted', 'handling'], to: 'merged', by: 'desk', needsReason: false },
  /** The writer has more to say: whoever answered goes on. A note between colleagues never moves a letter. */
  followUp: { from: ['answered'], to: 'handling', by: 'writer', needsReason: true },
  satisfy: { from: ['answered', 'closed'], to: 'settled', by: 'writer', needsReason: false },
  /** Not satisfied: once, and to the second level. */
  reopen: { from: ['answered', 'closed'], to: 'reopened', by: 'writer', needsReason: true },
} as const satisfies Record<string, Move>

/**
 * The way of a suggestion to a proposal, beside the letter's own states: answered it is all the same. `null` = nobody
 * has thought of it yet. A refusal is the end: nobody is asked twice.
 */
export const CONVERSION = {
  word: { from: [null, 'asked', 'agreed'], to: 'asked', by: 'desk' },
  consent: { from: ['asked'], to: 'agreed', by: 'writer' },
  refuse: { from: ['asked', 'agreed'], to: 'refused', by: 'writer' },
  raise: { from: ['agreed'], to: 'raised', by: 'second' },
} as const satisfies Record<
  string,
  { from: readonly (ConversionState | null)[]; to: ConversionState; by: Party | 'second' }
>
export const mayConvert = (step: keyof typeof CONVERSION, state: ConversionState | null = null): boolean => {
  const from: readonly (ConversionState | null)[] = CONVERSION[step].from
  return from.includes(state)
}

export type MoveName = keyof typeof MOVES
export const MOVE_NAMES = Object.keys(MOVES) as MoveName[]

/** States in which somebody of the house has to act, and the clock runs. */
export const isOpen = (state: LetterState): boolean =>
  MOVE_NAMES.some((name) => MOVES[name].by !== 'writer' && isFrom(name, state)) && state !== 'answered'

export const isFrom = (name: MoveName, state: LetterState): boolean => {
  const from: readonly LetterState[] = MOVES[name].from
  return from.includes(state)
}
