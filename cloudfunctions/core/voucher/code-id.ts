import type { Context } from '../context'

/** Where a code lies: a hash under a key of ours, so that an id in a log or an address gives no code away. */
export const codeId = (ctx: Pick<Context, 'sign'>, code: string): string =>
  `k_${ctx.sign('voucher-code', code.trim()).slice(0, 40)}`

/** The last characters, enough to tell two apart; a short code shows less. */
export const masked = (code: string): string => `••••${code.slice(-Math.min(4, Math.floor(code.length / 3)))}`
