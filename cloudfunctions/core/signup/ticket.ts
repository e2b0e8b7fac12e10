import type { Context } from '../context'
import { checkChar, encode } from '../gift/claim-code'
import { ALPHABET, normalise } from '../short-code'

const LENGTH = 7

/** What one person shows on site in one event: unguessable, with a check character. Stored in lower case. */
export function ticketFor(ctx: Pick<Context, 'sign'>, event: string, person: string): string {
  const body = encode(
    Number.parseInt(ctx.sign('signup-ticket', `${event} ${person}`).slice(0, 12), 16),
    LENGTH,
  )
  return body + checkChar(body)
}

/** 「K7M2-QX9P」 */
export const shownTicket = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`.toUpperCase()

/** What was scanned or typed, null when it cannot be a ticket. */
export function readTicket(raw: string): string | null {
  const code = normalise(raw)
  const plausible = code.length === LENGTH + 1 && [...code].every((char) => ALPHABET.includes(char))
  return plausible && checkChar(code.slice(0, -1)) === code.slice(-1) ? code : null
}
