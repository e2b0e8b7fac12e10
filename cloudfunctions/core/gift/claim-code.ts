import { AppError } from '../app-error'
import type { Context } from '../context'
import type { EntitlementDoc } from '../documents'
import { ALPHABET, normalise } from '../short-code'

const BASE = ALPHABET.length
const SERIAL_LENGTH = 3
const MAC_LENGTH = 6
const LENGTH = SERIAL_LENGTH + MAC_LENGTH + 1
/** Codes voided this many reissues ago are still recognised as voided. */
const REMEMBERED_VERSIONS = 20

export const encode = (value: number, length: number): string =>
  Array.from({ length }, (_, i) => ALPHABET[Math.floor(value / BASE ** (length - 1 - i)) % BASE]).join('')
const decode = (text: string): number =>
  [...text].reduce((sum, char) => sum * BASE + ALPHABET.indexOf(char), 0)

/**
 * The check character: a weighted sum modulo the prime 31. Distinct weights below 31 detect every single wrong
 * character and every swap of two.
 */
export const checkChar = (body: string): string =>
  ALPHABET[[...body].reduce((sum, char, i) => sum + ALPHABET.indexOf(char) * (i + 1), 0) % BASE] ?? ''

type Sign = Context['sign']
const macOf = (sign: Sign, campaign: string, serial: number, version: number): string =>
  encode(Number.parseInt(sign(`claim-code:${campaign}`, `${serial}.${version}`).slice(0, 12), 16), MAC_LENGTH)

/** The personal code: serial, HMAC under the campaign's key, check character: `K7M-2QX-9PTD`. */
export function claimCode(
  sign: Sign,
  { campaign, serial, codeVersion }: Pick<EntitlementDoc, 'campaign' | 'serial' | 'codeVersion'>,
): string {
  const body = encode(serial, SERIAL_LENGTH) + macOf(sign, campaign, serial, codeVersion)
  const code = (body + checkChar(body)).toUpperCase()
  return `${code.slice(0, 3)}-${code.slice(3, 6)}-${code.slice(6)}`
}

/** The serial in a code. @throws AppError gift/invalid when it cannot be a code */
export function serialIn(raw: string): number {
  const code = normalise(raw)
  const plausible = code.length === LENGTH && [...code].every((char) => ALPHABET.includes(char))
  if (!plausible || checkChar(code.slice(0, -1)) !== code.slice(-1)) throw new AppError('gift/invalid')
  return decode(code.slice(0, SERIAL_LENGTH))
}

/** @throws AppError gift/revoked for a voided code of this entitlement, gift/invalid for any other */
export function verifyCode(
  sign: Sign,
  raw: string,
  entitlement: Pick<EntitlementDoc, 'campaign' | 'serial' | 'codeVersion'>,
) {
  const given = normalise(raw).slice(SERIAL_LENGTH, -1)
  const { campaign, serial, codeVersion } = entitlement
  // Comparing MACs of the server's making: there is no secret text whose length or prefix timing could leak.
  const matches = (version: number) => macOf(sign, campaign, serial, version) === given
  if (matches(codeVersion)) return
  const oldest = Math.max(1, codeVersion - REMEMBERED_VERSIONS)
  for (let version = codeVersion - 1; version >= oldest; version--) {
    if (matches(version)) throw new AppError('gift/revoked')
  }
  throw new AppError('gift/invalid')
}
