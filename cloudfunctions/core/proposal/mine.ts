import { PROPOSAL_WORDS } from '../../../src/contract/proposal'
import type { Context } from '../context'

/** The proposals that a member stands under or seconds: what is on record about that person. */
export async function proposalsOf({ store }: Context, member: string) {
  const [signed, seconded] = await Promise.all([
    store.find('proposals', { proposer: member }),
    store.find('proposals', { seconds: member }),
  ])
  const line = (role: string) => (doc: (typeof signed)[number]) => ({
    id: doc._id,
    title: doc.title,
    role,
    state: PROPOSAL_WORDS[doc.state],
  })
  return [...signed.map(line('提案人')), ...seconded.map(line('附议人'))]
}
