import * as v from 'valibot'
import { ANYONE, action } from './action'
import { id } from './fields'
import { draftNo, letterKey, proposalWords } from './letter'
import { proof, writersLetter } from './mailbox'
import { DESKS, officeLetter } from './office'

/**
 * A suggestion becomes a proposal in three acts: its desk words it, its writer agrees to these very words, and a
 * second person looks and raises it. New words need the writer's consent anew; a refusal is the end of it.
 */
const on = 'mailbox'

export const wordProposal = action('mailbox.wordProposal', {
  on,
  who: DESKS,
  input: v.object({ id, ...proposalWords }),
  output: officeLetter,
})

/** The writer's word on the draft that was shown; until it is raised a consent can be taken back. */
export const consentToProposal = action('mailbox.consent', {
  on,
  who: ANYONE,
  input: v.object({
    key: letterKey,
    proof: v.optional(proof),
    draftNo,
    agree: v.boolean(),
    /** Under the writer's name. */
    signed: v.optional(v.boolean(), false),
  }),
  output: writersLetter,
})

/** Somebody else than who worded it; members see it from then on. @returns the proposal's number */
export const raiseProposal = action('mailbox.raise', {
  on,
  who: DESKS,
  input: v.object({ id, draftNo }),
  output: v.object({ proposal: id }),
})
