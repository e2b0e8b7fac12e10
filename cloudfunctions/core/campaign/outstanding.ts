import type { Station } from '../../../src/contract/campaign'
import type { EntitlementState } from '../../../src/contract/gift'
import type { ClaimEntry, EntitlementDoc, EntitlementLine } from '../documents'

/** States of an entitlement that is neither claimed nor explained. */
export const UNEXPLAINED: readonly EntitlementState[] = ['open', 'part', 'pending']

/** A member's tap at a two-step station waits this long for the liaison. */
export const PENDING_MS = 15 * 60_000

export const isWaiting = (claim: ClaimEntry, now: string): boolean =>
  claim.state === 'pending' && Date.parse(now) - Date.parse(claim.arrivedAt) < PENDING_MS

/** Null station: handed out by the liaison without one, who brings everything. */
export const handedOutAt = (station: Station | null, goods: string): boolean =>
  station === null || station.goods.length === 0 || station.goods.includes(goods)

export const openLines = (entitlement: Pick<EntitlementDoc, 'lines'>): EntitlementLine[] =>
  entitlement.lines.filter((line) => line.used < line.uses)

export const remainingUses = (entitlement: Pick<EntitlementDoc, 'lines'>): number =>
  openLines(entitlement).reduce((sum, line) => sum + line.uses - line.used, 0)

/** The most that one claim can take of every goods with several uses that is still open; 1 when nothing has to be said. */
export const mostAtOnce = (entitlement: Pick<EntitlementDoc, 'lines'>): number => {
  const several = openLines(entitlement).filter((line) => line.uses > 1)
  return several.length === 0 ? 1 : Math.min(...several.map((line) => line.uses - line.used))
}

/** The state that lines, claims and explanation amount to. */
export function stateOf(
  { lines, claims, explanation, state }: Pick<EntitlementDoc, 'lines' | 'claims' | 'explanation' | 'state'>,
  now: string,
): EntitlementState {
  if (lines.every((line) => line.used >= line.uses)) return 'claimed'
  if (explanation && (state === 'waived' || state === 'undelivered')) return state
  if (claims.some((claim) => isWaiting(claim, now))) return 'pending'
  return lines.some((line) => line.used > 0) ? 'part' : 'open'
}
