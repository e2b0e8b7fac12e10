import { DECISIONS, type Decision, type Proposal } from '../../../src/contract/proposal'
import { unless } from '../can'
import { type Context, memberOf } from '../context'
import type { ProposalDoc } from './documents'
import { decisionRefusal, neededFor, secondRefusal, takeBackRefusal } from './moves'

/** Names that are shown; all of them count. */
const SHOWN = 30

/** Proposals as the caller may see them, with what the caller can do. */
export async function viewsOf(ctx: Context, docs: readonly ProposalDoc[]): Promise<Proposal[]> {
  const me = memberOf(ctx)._id
  const reviews = ctx.caller.roles.some((role) => role === 'committee' || role === 'chair')
  const shown = docs.flatMap(({ proposer, seconds }) => [
    ...(proposer ? [proposer] : []),
    ...seconds.slice(0, SHOWN),
  ])
  const ids = [...new Set(shown)]
  const members =
    ids.length > 0 ? await ctx.store.find('members', { _id: { in: ids } }, { fields: ['name'] }) : []
  const names = new Map(members.map(({ _id, name }) => [_id, name]))
  const nameOf = (id: string) => names.get(id) ?? ''
  const decisions = (doc: ProposalDoc) =>
    Object.fromEntries(
      DECISIONS.map((one) => [one, unless(reviews ? decisionRefusal(doc, me, one) : 'system/forbidden')]),
    ) as Record<Decision, Proposal['can']['second']>
  return docs.map((doc) => ({
    id: doc._id,
    title: doc.title,
    text: doc.text,
    proposer: doc.proposer && nameOf(doc.proposer),
    raisedOn: doc.raisedOn,
    state: doc.state,
    seconds: doc.seconds.length,
    needed: neededFor(doc),
    seconders: doc.seconds.slice(0, SHOWN).map(nameOf),
    decision: doc.decision && { day: doc.decision.day, reason: doc.decision.reason, into: doc.decision.into },
    can: {
      second: unless(secondRefusal(doc, me)),
      takeBack: unless(takeBackRefusal(doc, me)),
      ...decisions(doc),
    },
  }))
}
