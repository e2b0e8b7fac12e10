import { decideProposal, listProposals, type Proposal, secondProposal } from '../../../src/contract/proposal'
import { dayOf } from '../../../src/contract/time'
import { AppError } from '../app-error'
import { type Context, memberOf } from '../context'
import { handle } from '../handler'
import { record } from '../journal'
import type { Transaction } from '../store'
import type { ProposalDoc } from './documents'
import { DECIDED, decisionRefusal, gathered, secondRefusal, takeBackRefusal, takesOthers } from './moves'
import { viewsOf } from './view'

const PAGE = 50
/** After every number. */
const LAST = '9'

const list = handle(listProposals, async (ctx, { state, before }) => {
  const where = { ...(state && { state }), _id: { lt: before ?? LAST } }
  const docs = await ctx.store.find('proposals', where, { order: [['_id', 'desc']], limit: PAGE + 1 })
  return { proposals: await viewsOf(ctx, docs.slice(0, PAGE)), more: docs.length > PAGE }
})

/** Changes one proposal in a transaction. @throws AppError proposal/not_found */
async function change(
  ctx: Context,
  id: string,
  decide: (doc: ProposalDoc, tx: Transaction) => ProposalDoc | Promise<ProposalDoc>,
): Promise<Proposal> {
  const doc = await ctx.store.transaction(async (tx) => {
    const found = await tx.get('proposals', id)
    if (!found) throw new AppError('proposal/not_found')
    const next = await decide(found, tx)
    await tx.set('proposals', next)
    return next
  })
  const [view] = await viewsOf(ctx, [doc])
  if (!view) throw new AppError('proposal/not_found')
  return view
}

const second = handle(secondProposal, (ctx, { id, on }) => {
  const me = memberOf(ctx)._id
  return change(ctx, id, (doc) => {
    const refusal = on ? secondRefusal(doc, me) : takeBackRefusal(doc, me)
    if (refusal) throw new AppError(refusal)
    const next = { ...doc, seconds: on ? [...doc.seconds, me] : doc.seconds.filter((one) => one !== me) }
    return { ...next, state: gathered(next) }
  })
})

const decide = handle(decideProposal, (ctx, { id, decision, reason, into }) => {
  const me = memberOf(ctx)._id
  return change(ctx, id, async (doc, tx) => {
    const refusal = decisionRefusal(doc, me, decision)
    if (refusal) throw new AppError(refusal)
    const target = decision === 'merge' && into && into !== id ? await tx.get('proposals', into) : null
    if (decision === 'merge' && !(target && takesOthers(target))) throw new AppError('proposal/into')
    await record(ctx, `proposal.decide.${decision}`, id, '', tx)
    const words = decision === 'withdraw' ? { title: '（已撤案）', text: '' } : {}
    return {
      ...doc,
      ...words,
      state: DECIDED[decision].to,
      decision: { by: me, day: dayOf(ctx.now), reason, into: target?._id ?? null },
    }
  })
})

export const proposalHandlers = [list, second, decide]
