jest.mock('@tarojs/taro', () => jest.requireActual('./testing').taro)
let persona = 'phone-1'
jest.mock('./transport', () => ({ account: () => persona }))

import { forgetSeenOfOthers, keepSeen, lastSeen } from './last-seen'
import { storage } from './testing'

const AT = '2026-09-25T04:00:00.000Z'
const later = (ms: number) => new Date(Date.parse(AT) + ms).toISOString()
const WEEK = 7 * 24 * 3600_000

beforeEach(() => {
  storage.clear()
  persona = 'phone-1'
  keepSeen('gifts', 'm_001', ['中秋礼品'], AT)
})

test('what was seen is there for less than a week', () => {
  expect(lastSeen('gifts', later(WEEK - 1))).toMatchObject({ at: AT, data: ['中秋礼品'] })
  expect(lastSeen('gifts', later(WEEK))).toBeNull()
  expect(lastSeen('me', AT)).toBeNull()
})

test('another account in the same browser does not see it', () => {
  persona = 'phone-2'
  expect(lastSeen('gifts', AT)).toBeNull()
})

test('once the server names somebody else, or nobody, it is erased; for the same person it stays', () => {
  forgetSeenOfOthers('m_001')
  expect(lastSeen('gifts', AT)).not.toBeNull()
  forgetSeenOfOthers('')
  expect(storage.size).toBe(0)
})
