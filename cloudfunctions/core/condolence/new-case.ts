import type { CondolenceDraft } from '../../../src/contract/condolence'
import type { Context } from '../context'
import { record } from '../journal'
import type { Transaction } from '../store'
import { stepped } from './cases'

/** Writes a case that was not there. The journal says whose, never why. */
export async function newCase(
  ctx: Context,
  tx: Transaction,
  _id: string,
  { memberId: member, ...fields }: CondolenceDraft,
  nonce: string | null = null,
) {
  const blank = {
    _id,
    member,
    ...fields,
    state: 'open' as const,
    version: 0,
    submittedBy: null,
    approvals: [],
    visit: null,
    annulled: [],
    steps: [],
    reasonUntil: null,
  }
  await tx.set('condolence_cases', stepped(ctx, blank, {}, { step: 'create', nonce }))
  await record(ctx, 'condolence.create', member, '', tx)
}
