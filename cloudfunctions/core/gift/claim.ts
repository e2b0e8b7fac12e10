import type { ClaimResult } from '../../../src/contract/gift'
import { AppError } from '../app-error'
import { entitlementId } from '../campaign/freeze'
import { itemText } from '../campaign/item'
import { remainingUses, stateOf } from '../campaign/outstanding'
import { stockId } from '../campaign/stock'
import { type Context, memberOf } from '../context'
import type { CampaignDoc, ClaimEntry, EntitlementDoc } from '../documents'
import { announceCollected } from '../reminder/kinds/gift-collected'
import type { Transaction } from '../store'
import { type Attempt, judge, type TakenLine } from './judge'

const resultOf = (
  campaign: CampaignDoc,
  doc: EntitlementDoc,
  claim: ClaimEntry,
  repeated: boolean,
): ClaimResult => ({
  state: claim.state === 'pending' ? 'pending' : 'claimed',
  repeated,
  name: doc.name,
  department: doc.departmentName,
  item: itemText(campaign, claim.lines),
  remaining: remainingUses(doc),
  no: claim.no,
  happenedAt: claim.happenedAt,
})

/** Adds (or with `sign` 1 returns) the pieces to a pile; a pile that is not counted has no document. */
export async function moveFromPile(
  tx: Transaction,
  campaign: string,
  pile: string | null,
  lines: readonly TakenLine[],
  sign: 1 | -1,
) {
  if (pile === null) return
  for (const { goods, option, quantity } of lines) {
    const stock = await tx.updateAndGet('stock', stockId(campaign, pile, goods, option), {
      inc: { left: sign * quantity },
    })
    if (stock && stock.left < 0) throw new AppError('gift/out_of_stock')
  }
}

const roleOf = (ctx: Context): ClaimEntry['role'] =>
  (['chair', 'committee', 'liaison'] as const).find((role) => ctx.caller.roles.includes(role)) ?? 'member'

/** The lines after `taken` was handed out (or with `sign` -1 given back). */
export const afterTaking = (doc: EntitlementDoc, taken: readonly TakenLine[], sign: 1 | -1 = 1) =>
  doc.lines.map((line) => {
    const hit = taken.find(({ goods }) => goods === line.goods)
    return hit ? { ...line, used: line.used + sign * hit.uses } : line
  })

/** Confirming what a member started takes over where it waits, what was answered, how many and who collects. */
const finishing = (
  { stations }: CampaignDoc,
  attempt: Attempt,
  { station, answer, lines, takenBy, takenByName }: ClaimEntry,
): Attempt => ({
  ...attempt,
  station: stations.find(({ id }) => id === station) ?? attempt.station,
  answer: attempt.answer ?? answer,
  quantity: attempt.quantity ?? Math.max(...lines.map(({ uses }) => uses)),
  takenBy: attempt.takenBy ?? (takenBy === null ? null : { id: takenBy, name: takenByName ?? '' }),
})

/**
 * The one place where a hand-over is decided, whoever asks and however. One transaction over the entitlement;
 * the stock comes last, since many entitlements share it and it must be held shortest.
 * @param waits true: the member's tap of a two-step campaign; nothing is handed out until the liaison confirms
 * @throws AppError gift/*
 */
export async function claim(
  ctx: Context,
  campaign: CampaignDoc,
  memberId: string,
  nonce: string,
  asked: Attempt,
  waits = false,
): Promise<ClaimResult> {
  const actor = memberOf(ctx)
  return ctx.store.transaction(async (tx) => {
    const doc = await tx.get('entitlements', entitlementId(campaign._id, memberId))
    const known = doc?.claims.find(({ no, nonce: drawn }) => drawn === nonce || no === asked.finishes)
    if (doc && known?.state === 'annulled') throw new AppError('gift/undone')
    if (doc && known && (known.state === 'done' || asked.finishes === null)) {
      return resultOf(campaign, doc, known, true)
    }
    if (doc && !known && asked.finishes !== null) throw new AppError('gift/no_tap')
    const attempt = known ? finishing(campaign, asked, known) : asked
    const lines = judge(campaign, doc, attempt, ctx.now)
    if (!doc) throw new AppError('gift/not_eligible')
    const entry: ClaimEntry = {
      // Confirming what a member started completes that entry; its nonce stays the member's.
      no: known?.no ?? doc.claims.length + 1,
      nonce: known?.nonce ?? nonce,
      state: waits ? 'pending' : 'done',
      lines,
      actor: actor._id,
      actorName: actor.name,
      role: roleOf(ctx),
      mode: attempt.mode,
      station: attempt.station?.id ?? null,
      pile: attempt.station?.pile ?? null,
      takenBy: attempt.takenBy?.id ?? null,
      takenByName: attempt.takenBy?.name ?? null,
      answer: campaign.question && attempt.answer,
      happenedAt: attempt.happenedAt,
      arrivedAt: ctx.now,
      offline: attempt.offline,
      annulled: null,
    }
    const claims = known ? doc.claims.map((old) => (old === known ? entry : old)) : [...doc.claims, entry]
    const next = {
      ...doc,
      lines: waits ? doc.lines : afterTaking(doc, lines),
      claims,
      lastStation: entry.station,
      lastAt: ctx.now,
    }
    next.state = stateOf(next, ctx.now)
    await tx.set('entitlements', next)
    if (!waits) await announceCollected(tx, next, entry, ctx.now)
    if (!waits) await moveFromPile(tx, campaign._id, entry.pile, lines, -1)
    return resultOf(campaign, next, entry, false)
  })
}
