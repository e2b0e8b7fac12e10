import type { Context } from '../context'
import { vaultOf } from './letters'

/** Sixteen digits that follow from the sender's nonce under the environment's secret: a retry gives the same. */
export function receiptFor(ctx: Context, nonce: string): string {
  const number = BigInt(`0x${ctx.sign('letter-receipt', nonce)}`) % 10n ** 16n
  return number.toString().padStart(16, '0')
}

/** What is kept of a receipt. */
export const hashOf = (ctx: Context, receipt: string): Promise<string> => vaultOf(ctx).slowHash(receipt)
