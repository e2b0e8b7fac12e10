import type { Context } from './context'

/** Nothing that looks like something else when read aloud or copied by hand: no o, 0, 1, i, l. */
export const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz'

/** What somebody typed or scanned, without case, width, spaces and dashes. */
export const normalise = (raw: string): string => raw.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '')

/** An unguessable code of the alphabet. */
export function randomCode(ctx: Pick<Context, 'randomId'>, length: number): string {
  let code = ''
  while (code.length < length) {
    code += [...ctx.randomId(length)].filter((char) => ALPHABET.includes(char)).join('')
  }
  return code.slice(0, length)
}
