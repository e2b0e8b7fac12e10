import { handOutToMany } from '../../../src/contract/hand-over'
import { refusalText } from '../../../src/contract/refusal'
import { inScope } from '../access'
import { AppError } from '../app-error'
import { entitlementId } from '../campaign/freeze'
import { loadPublished } from '../campaign/load'
import { handle } from '../handler'
import { claim } from './claim'
import { attemptAt } from './may'
import { stationOf } from './session'

/** Enough to be quick, few enough to leave room for the people at the stations. */
const AT_ONCE = 5

async function inTurns<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (let at = 0; at < items.length; at += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(run))))
  }
  return results
}

/** 「全部已发」 and the paper list: everybody by the same rule as one claim, and one answer a person. */
export const manyHandler = handle(handOutToMany, async (ctx, input) => {
  const campaign = await loadPublished(ctx, input.campaignId)
  const station = input.stationId ? stationOf(campaign, input.stationId) : null
  const { mode, nonce, whole } = input
  const quantity = whole ? 'all' : null
  const attempt = attemptAt(station, input.happenedAt ?? ctx.now, { mode, quantity })
  const ids = [...new Set(input.memberIds)]
  const docs = await ctx.store.find('entitlements', {
    _id: { in: ids.map((id) => entitlementId(campaign._id, id)) },
  })
  const results = await inTurns(ids, async (memberId) => {
    const doc = docs.find(({ member }) => member === memberId)
    const name = doc && inScope(ctx, doc.department) ? doc.name : ''
    try {
      if (!doc) throw new AppError('gift/not_eligible')
      if (!inScope(ctx, doc.department)) throw new AppError('roster/other_department')
      const { no, item } = await claim(ctx, campaign, memberId, `${nonce}-${memberId}`, attempt)
      return { memberId, name, ok: true, message: item, no }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      return { memberId, name, ok: false, message: refusalText(error), no: null }
    }
  })
  return { results }
})
