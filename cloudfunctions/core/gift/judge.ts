import type { Station } from '../../../src/contract/campaign'
import type { Mode } from '../../../src/contract/gift'
import { AppError } from '../app-error'
import { itemText } from '../campaign/item'
import { handedOutAt, isWaiting, openLines } from '../campaign/outstanding'
import type { CampaignDoc, ClaimEntry, EntitlementDoc } from '../documents'

const SKEW_MS = 2 * 60_000
/** How long ago a queued hand-over may have happened; a paper list is as old as the window allows. */
const LATE_MS = 14 * 24 * 3600_000

/** One try to hand over. */
export interface Attempt {
  station: Station | null
  mode: Mode
  happenedAt: string
  offline: boolean
  /** Who takes it: null = the entitled person. */
  takenBy: { id: string; name: string } | null
  answer: string | null
  /** Uses to hand out, for goods with several; null = the last one, if only one is left. */
  quantity: number | 'all' | null
  /** The pending claim that this attempt finishes. */
  finishes: number | null
}
export type TakenLine = ClaimEntry['lines'][number]

/** What the screen shows about an earlier claim. */
export function earlier(campaign: CampaignDoc, claims: readonly ClaimEntry[]) {
  const last = claims.findLast((claim) => claim.state === 'done')
  if (!last) return {}
  const station = campaign.stations.find(({ id }) => id === last.station)?.name ?? '联络员处'
  const item = itemText(campaign, last.lines)
  return { at: last.happenedAt, station, by: last.actorName, takenBy: last.takenByName, item }
}

function judgeTime(campaign: CampaignDoc, attempt: Attempt, now: string) {
  const { opensAt, closesAt } = campaign
  if (campaign.state === 'draft' || campaign.state === 'publishing') throw new AppError('gift/not_open')
  if (campaign.state === 'closed') throw new AppError('gift/closed', { opensAt, closesAt, now })
  const happened = Date.parse(attempt.happenedAt)
  if (happened > Date.parse(now) + SKEW_MS) throw new AppError('gift/clock')
  if (attempt.mode !== 'paper' && happened < Date.parse(now) - LATE_MS) throw new AppError('gift/clock')
  if (attempt.happenedAt < opensAt) throw new AppError('gift/not_open', { opensAt, closesAt, now })
  if (attempt.happenedAt > closesAt) throw new AppError('gift/closed', { opensAt, closesAt, now })
}

function judgeAnswer(campaign: CampaignDoc, answer: string | null) {
  const { question } = campaign
  if (!question || (answer === null && !question.required)) return
  if (answer === null || !question.options.includes(answer)) {
    throw new AppError('gift/needs_answer', { text: question.text, options: question.options })
  }
}

/**
 * Whether and what may be handed over. Validity is judged before duplication, so that somebody at the wrong
 * place never reads "already claimed"; the refusal names the first rule that fails.
 * @returns the lines to hand out with this attempt
 */
export function judge(
  campaign: CampaignDoc,
  entitlement: EntitlementDoc | null,
  attempt: Attempt,
  now: string,
): TakenLine[] {
  if (!entitlement) throw new AppError('gift/not_eligible')
  judgeTime(campaign, attempt, now)
  const here = entitlement.lines.filter(({ goods }) => handedOutAt(attempt.station, goods))
  if (here.length === 0) {
    const places = campaign.stations.filter((place) =>
      entitlement.lines.some(({ goods }) => handedOutAt(place, goods)),
    )
    throw new AppError('gift/wrong_site', { stations: places.map(({ name }) => name) })
  }
  if (attempt.takenBy && entitlement.proxy?.member !== attempt.takenBy.id) {
    throw new AppError('gift/needs_proxy', { name: entitlement.name })
  }
  judgeAnswer(campaign, attempt.answer)
  const waiting = entitlement.claims.find((claim) => isWaiting(claim, now) && claim.no !== attempt.finishes)
  if (waiting) throw new AppError('gift/pending')
  const open = openLines({ lines: here })
  if (open.length === 0) throw new AppError('gift/already_claimed', earlier(campaign, entitlement.claims))
  if (entitlement.explanation) {
    throw new AppError('gift/explained', {
      reason: entitlement.explanation.reason,
      by: entitlement.explanation.actorName,
    })
  }
  return open.map((line) => {
    const left = line.uses - line.used
    const asked = attempt.quantity === 'all' ? left : (attempt.quantity ?? (left === 1 ? 1 : 0))
    const uses = line.uses === 1 ? 1 : asked
    if (uses < 1 || uses > left)
      throw new AppError('gift/ambiguous', { remaining: left, item: itemText(campaign, [line]) })
    const option = line.option ?? campaign.goods.find(({ id }) => id === line.goods)?.defaultOption ?? null
    return { goods: line.goods, option, uses, quantity: uses * line.quantity }
  })
}
