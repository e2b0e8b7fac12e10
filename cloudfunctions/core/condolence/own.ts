import { whatIsBrought } from '../../../src/contract/condolence'
import type { Context } from '../context'

/** The visits that somebody has had, the newest first, as that person may see them: without the reason. */
export async function visitsTo(ctx: Pick<Context, 'store'>, member: string) {
  const docs = await ctx.store.find('condolence_cases', { member })
  return docs
    .flatMap((doc) => (doc.visit ? [{ on: doc.visit.on, what: whatIsBrought(doc) }] : []))
    .sort((a, b) => (a.on > b.on ? -1 : 1))
}
