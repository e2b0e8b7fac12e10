import type { Can } from '../../../src/contract/fields'
import { AppError } from '../app-error'
import { openLines } from '../campaign/outstanding'
import { choosing } from '../campaign/phase'
import { unless } from '../can'
import type { CampaignDoc, EntitlementDoc, MemberDoc } from '../documents'
import { type Attempt, judge } from './judge'

/** An attempt of the entitled person here and now. */
export const attemptAt = (
  station: Attempt['station'],
  now: string,
  more: Partial<Attempt> = {},
): Attempt => ({
  station,
  mode: 'self',
  happenedAt: now,
  offline: false,
  takenBy: null,
  answer: null,
  quantity: null,
  finishes: null,
  ...more,
})

/**
 * Why a claim would be refused now, null when it would be accepted, by the very rules that decide it. What the tap itself will still ask
 * (the answer, how many) is taken as given.
 */
export function refusalOf(
  campaign: CampaignDoc,
  doc: EntitlementDoc,
  attempt: Attempt,
  now: string,
): AppError | null {
  try {
    judge(campaign, doc, { ...attempt, quantity: 1, answer: campaign.question?.options[0] ?? null }, now)
    return null
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}

export const mayClaim = (...attempt: Parameters<typeof refusalOf>): Can =>
  unless(refusalOf(...attempt)?.code ?? null)

export const mayChoose = (campaign: CampaignDoc, now: string): Can =>
  unless(choosing(campaign, now) ? null : 'gift/choice_closed')

export function mayAuthorise(campaign: CampaignDoc, doc: EntitlementDoc): Can {
  if (campaign.proxyCap === 0) return unless('gift/no_proxy')
  if (campaign.state !== 'open') return unless('gift/closed')
  return unless(openLines(doc).length === 0 ? 'gift/already_claimed' : null)
}

/** Who collects: nobody but the person with the entitlement, or the one whom that person authorised. */
export const takenBy = (doc: EntitlementDoc, actor: MemberDoc): Attempt['takenBy'] =>
  doc.member === actor._id ? null : { id: actor._id, name: actor.name }
