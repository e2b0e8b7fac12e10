import { createHmac, randomInt } from 'node:crypto'

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'

/** The key of everything signed here; at least 32 characters, from the environment only. */
function secret(): string {
  const value = process.env.UNION_HOME_SECRET ?? ''
  if (value.length < 32) throw new Error('UNION_HOME_SECRET must be set to at least 32 characters')
  return value
}

/** HMAC-SHA-256 in hex; each purpose has a key of its own, so that a code for one can never pass for another. */
export function sign(purpose: string, text: string): string {
  const key = createHmac('sha256', secret()).update(purpose).digest()
  return createHmac('sha256', key).update(text).digest('hex')
}

/** What sets up a new branch; take it out of the environment afterwards. */
export const setUpCode = (): string | null => process.env.UNION_HOME_SETUP_CODE || null

export const randomId = (length = 12): string =>
  Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
