import { showInstant } from '../../../../src/contract/time'
import { entitlementId } from '../../campaign/freeze'
import { itemText } from '../../campaign/item'
import type { ClaimEntry, EntitlementDoc } from '../../documents'
import type { Transaction } from '../../store'
import type { Kind } from '../kind'
import { announce } from '../plan'

/** News of yesterday's hand-over is news no more. */
const NEWS_FOR_MS = 24 * 3600_000

/** Somebody else took it: the entitled person is told, so that a wrong hand-over comes to light. */
export async function announceCollected(
  tx: Transaction,
  { campaign, member }: EntitlementDoc,
  { no, takenBy }: ClaimEntry,
  now: string,
): Promise<void> {
  if (takenBy === null) return
  const until = new Date(Date.parse(now) + NEWS_FOR_MS).toISOString()
  const facts = { no: String(no) }
  await announce(
    tx,
    { kind: giftCollected.name, event: campaign, member, window: String(no), facts, until },
    now,
  )
}

/** Told at once; void when the hand-over has been annulled meanwhile. */
export const giftCollected: Kind = {
  name: 'gift.collected',
  label: '同事代领成功',
  about: '您授权的同事领到以后',
  template: 'collected',
  reminds: false,

  occasions: async () => [],
  undone: async () => [],

  async tell(tx, { event, member, facts }) {
    const campaign = await tx.get('campaigns', event)
    const doc = await tx.get('entitlements', entitlementId(event, member))
    const claim = doc?.claims.find(({ no }) => String(no) === facts.no)
    if (!campaign || claim?.state !== 'done') return null
    const who = claim.takenByName ?? ''
    const item = itemText(campaign, claim.lines)
    return {
      title: `${campaign.title}：已代领`,
      text: `${who} 于 ${showInstant(claim.happenedAt)} 代您领取了${item}。若不是您授权的，请联系联络员。`,
      page: `pages/gift/index?id=${event}`,
      fields: { what: item, who, at: new Date(claim.happenedAt), note: campaign.title },
    }
  },
}
