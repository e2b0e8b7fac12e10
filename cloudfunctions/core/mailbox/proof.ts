import { createHash, timingSafeEqual } from 'node:crypto'
import type { Input } from '../../../src/contract/action'
import type { readLetter } from '../../../src/contract/mailbox'
import { dayOf } from '../../../src/contract/time'
import { zeroBits } from '../../../src/contract/work'
import { AppError } from '../app-error'
import type { Context } from '../context'

export type Proof = Input<typeof readLetter>['proof']

/** Some 65,000 hashes: about a second on a phone. */
export const BITS = 16

const signed = (ctx: Context, day: string, salt: string) =>
  ctx.sign('letter-proof', `${day}.${salt}`).slice(0, 32)

export function makeChallenge(ctx: Context): string {
  const [day, salt] = [dayOf(ctx.now), ctx.randomId(20)]
  return `${day}.${salt}.${signed(ctx, day, salt)}`
}

/**
 * Takes a proof of work, once: that is what limits anonymous calls, since nothing may be remembered about who asks.
 * @throws AppError mailbox/proof when it is missing, wrong, of another day or used
 */
export async function spendProof(ctx: Context, proof: Proof): Promise<void> {
  const [day = '', salt = '', mac = ''] = (proof?.challenge ?? '').split('.')
  const right = Buffer.from(signed(ctx, day, salt))
  const given = Buffer.from(mac)
  const genuine = given.length === right.length && timingSafeEqual(given, right)
  const digest = createHash('sha256').update(`${proof?.challenge}.${proof?.answer}`).digest()
  if (!genuine || day !== dayOf(ctx.now) || zeroBits(digest) < BITS) throw new AppError('mailbox/proof')
  if (!(await ctx.store.insert('spent_proofs', [{ _id: mac, day }]))) throw new AppError('mailbox/proof')
}
