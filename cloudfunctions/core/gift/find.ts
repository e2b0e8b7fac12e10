import { findEntitled } from '../../../src/contract/hand-over'
import { scopeOf } from '../access'
import { loadPublished } from '../campaign/load'
import { stateOf } from '../campaign/outstanding'
import { handle } from '../handler'
import { matches } from '../roster/search'

const MOST = 20

/** Searches the frozen list, so that somebody who has left since or was granted later is found as well. */
export const findHandler = handle(findEntitled, async (ctx, { campaignId, search }) => {
  await loadPublished(ctx, campaignId)
  const scope = scopeOf(ctx)
  const docs = await ctx.store.find(
    'entitlements',
    scope ? { campaign: campaignId, department: { in: scope } } : { campaign: campaignId },
  )
  const people = docs
    .filter((doc) => matches(search, doc))
    .sort((a, b) => a.serial - b.serial)
    .slice(0, MOST)
    .map((doc) => ({
      memberId: doc.member,
      name: doc.name,
      staffNo: doc.staffNo,
      department: doc.departmentName,
      state: stateOf(doc, ctx.now),
    }))
  return { people }
})
