import { createHmac } from 'node:crypto'
import { encodeScene } from '../../../src/contract/scene'
import { AppError } from '../app-error'
import { claimCode, serialIn, verifyCode } from './claim-code'
import { decodeScene, isLive, liveToken } from './scene'

const sign = (purpose: string, text: string) => createHmac('sha256', purpose).update(text).digest('hex')
const of = (serial: number, codeVersion = 1) => ({ campaign: 'c_1', serial, codeVersion })
const verdict = (run: () => unknown): string => {
  try {
    run()
    return 'ok'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}
const SERIALS = [1, 30, 31, 961, 20_000, 29_790]

test('a code leads back to its serial, whatever the case, width and dashes', () => {
  for (const serial of SERIALS) {
    const code = claimCode(sign, of(serial))
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{4}$/)
    expect(serialIn(code)).toBe(serial)
    expect(serialIn(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(serial)
    expect(verdict(() => verifyCode(sign, code, of(serial)))).toBe('ok')
  }
})

test('every single wrong character and every swap of neighbours is noticed', () => {
  const code = claimCode(sign, of(1234)).replaceAll('-', '')
  for (let i = 0; i < code.length; i++) {
    for (const char of '23456789ABCDEFGHJKMNPQRSTUVWXYZ') {
      if (char === code[i]) continue
      expect(verdict(() => serialIn(code.slice(0, i) + char + code.slice(i + 1)))).toBe('gift/invalid')
    }
    if (i + 1 < code.length && code[i] !== code[i + 1]) {
      const swapped = code.slice(0, i) + code[i + 1] + code[i] + code.slice(i + 2)
      expect(verdict(() => serialIn(swapped))).toBe('gift/invalid')
    }
  }
})

test('a voided code is named as such; a code of another campaign or person is wrong', () => {
  const old = claimCode(sign, of(7, 1))
  expect(verdict(() => verifyCode(sign, old, of(7, 2)))).toBe('gift/revoked')
  expect(verdict(() => verifyCode(sign, old, { ...of(7), campaign: 'c_2' }))).toBe('gift/invalid')
  expect(verdict(() => verifyCode(sign, claimCode(sign, of(8)), of(7)))).toBe('gift/invalid')
})

test.each(['', '<script>', 'K7M', '{"$ne":1}', '二维码', 'https://example.com/x', 'o'.repeat(10)])(
  'a hostile code is refused: %s',
  (text) => {
    expect(verdict(() => serialIn(text))).toBe('gift/invalid')
    expect(verdict(() => decodeScene(text))).toBe('gift/invalid')
  },
)

test('a scene has at most 32 legal characters and leads back', () => {
  const scene = { campaign: 'c_abcdefghij', station: 'station8', token: 'a1b2c3' }
  const text = encodeScene(scene)
  expect(text).toMatch(/^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/)
  expect(decodeScene(text)).toEqual(scene)
  expect(decodeScene(encodeScene({ ...scene, token: null }))).toEqual({ ...scene, token: null })
})

test('a token lives in its own half minute and the next: a photo taken home is worthless', () => {
  const shown = '2026-09-25T04:00:00.000Z'
  const later = (seconds: number) => new Date(Date.parse(shown) + seconds * 1000).toISOString()
  const { token, renewAt } = liveToken('secret', shown)
  expect(renewAt).toBe(later(30))
  expect([0, 29.999, 59.999].map((s) => isLive('secret', token, later(s)))).toEqual([true, true, true])
  expect(isLive('secret', token, later(60))).toBe(false)
  expect(isLive('another session', token, shown)).toBe(false)
})

test('the six characters on the screen can be typed: none looks like another', () => {
  const at = (i: number) => new Date(Date.parse('2026-09-25T04:00:00.000Z') + i * 30_000).toISOString()
  const tokens = Array.from({ length: 500 }, (_, i) => liveToken('secret', at(i)).token)
  expect(tokens.filter((token) => !/^[2-9a-hjkmnp-z]{6}$/.test(token))).toEqual([])
  expect(new Set(tokens).size).toBe(500)
})
