import { inScope } from '../access'
import { AppError } from '../app-error'
import { entitlementId } from '../campaign/freeze'
import type { Context } from '../context'
import type { CampaignDoc, EntitlementDoc } from '../documents'
import { serialIn, verifyCode } from './claim-code'
import { openSession } from './session'

interface Wanted {
  memberId?: string
  code?: string
  stationId?: string
}

async function byCode(ctx: Context, campaign: string, code: string): Promise<EntitlementDoc> {
  const found = await ctx.store.find('entitlements', { campaign, serial: serialIn(code) }, { limit: 1 })
  const doc = found[0]
  if (!doc) throw new AppError('gift/invalid')
  verifyCode(ctx.sign, code, doc)
  return doc
}

const waitsAt = (doc: EntitlementDoc, station: string): boolean =>
  doc.claims.some((claim) => claim.state === 'pending' && claim.station === station)

/** The person before the liaison. @throws AppError gift/invalid, gift/revoked, gift/not_eligible */
export async function personBefore(
  ctx: Context,
  { _id: campaign }: CampaignDoc,
  { memberId, code }: Wanted,
): Promise<EntitlementDoc> {
  const doc = code
    ? await byCode(ctx, campaign, code)
    : await ctx.store.get('entitlements', entitlementId(campaign, memberId ?? ''))
  if (!doc) throw new AppError('gift/not_eligible')
  return doc
}

/**
 * Of another department only somebody who shows the own code, or has tapped at this station, while the station is
 * open: a liaison cannot hand out for strangers from a list.
 * @throws AppError gift/session_closed, roster/other_department
 */
export async function requireReach(ctx: Context, doc: EntitlementDoc, { code, stationId }: Wanted) {
  if (inScope(ctx, doc.department)) return
  if (!stationId || !(code || waitsAt(doc, stationId))) throw new AppError('roster/other_department')
  await openSession(ctx, doc.campaign, stationId)
}
