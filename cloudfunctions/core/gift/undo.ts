import { undoClaim } from '../../../src/contract/hand-over'
import { inScope } from '../access'
import { AppError } from '../app-error'
import { entitlementId } from '../campaign/freeze'
import { stateOf } from '../campaign/outstanding'
import { type Context, memberOf } from '../context'
import type { ClaimEntry, EntitlementDoc } from '../documents'
import { handle } from '../handler'
import { record } from '../journal'
import type { Transaction } from '../store'
import { afterTaking, moveFromPile } from './claim'
import { isOpen, sessionId } from './session'

const UNDO_MS = 15 * 60_000

/** Whether a liaison at `station` may still take an entry back. */
export const undoableAt = (claim: ClaimEntry, station: string | null, now: string): boolean =>
  claim.station === station && Date.parse(now) - Date.parse(claim.arrivedAt) <= UNDO_MS

/** Whether the caller, at no station, may take back an entry of the own list. */
export const undoableOnList = ({ caller }: Context, claim: ClaimEntry, now: string): boolean =>
  claim.state !== 'annulled' && (caller.roles.includes('chair') || undoableAt(claim, null, now))

async function judgeUndo(
  ctx: Context,
  tx: Transaction,
  doc: EntitlementDoc,
  claim: ClaimEntry,
  station: string | null,
) {
  if (ctx.caller.roles.includes('chair')) return
  if (claim.station !== station) throw new AppError('gift/undo_other_station')
  if (!undoableAt(claim, station, ctx.now)) throw new AppError('gift/undo_late')
  if (inScope(ctx, doc.department)) return
  const session = station ? await tx.get('sessions', sessionId(doc.campaign, station)) : null
  if (!isOpen(session, ctx.now)) throw new AppError('roster/other_department')
}

/** Takes a hand-over back. The entry stays, with who, when and why; pieces go back to the pile. */
export const undoHandler = handle(undoClaim, async (ctx, { campaignId, memberId, no, stationId, reason }) => {
  const { _id: actor, name: actorName } = memberOf(ctx)
  await ctx.store.transaction(async (tx) => {
    const [campaign, doc] = [
      await tx.get('campaigns', campaignId),
      await tx.get('entitlements', entitlementId(campaignId, memberId)),
    ]
    if (!campaign) throw new AppError('campaign/not_found')
    if (campaign.state === 'closed') throw new AppError('gift/closed')
    const claim = doc?.claims.find((one) => one.no === no)
    if (!doc || !claim) throw new AppError('gift/not_eligible')
    if (claim.state === 'annulled') throw new AppError('gift/undone')
    await judgeUndo(ctx, tx, doc, claim, stationId)
    const wasDone = claim.state === 'done'
    const annulled: ClaimEntry = {
      ...claim,
      state: 'annulled',
      annulled: { actor, actorName, at: ctx.now, reason },
    }
    const next = {
      ...doc,
      lines: wasDone ? afterTaking(doc, claim.lines, -1) : doc.lines,
      claims: doc.claims.map((one) => (one.no === no ? annulled : one)),
    }
    next.state = stateOf(next, ctx.now)
    await tx.set('entitlements', next)
    await tx.update('campaigns', campaignId, { inc: { version: 1 } })
    await record(ctx, 'gift.undo', doc._id, reason, tx)
    if (wasDone) await moveFromPile(tx, campaignId, claim.pile, claim.lines, 1)
  })
  return { done: true as const }
})
