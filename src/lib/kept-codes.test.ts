jest.mock('@tarojs/taro', () => jest.requireActual('./testing').taro)
let persona = 'phone-1'
jest.mock('./transport', () => ({ account: () => persona }))

import type { MyVoucher } from '../contract/voucher'
import { forgetCodesOfOthers, keepCode, keepCodesOf, keptCode, keptVouchers } from './kept-codes'
import { storage } from './testing'

const shown = { code: 'ABCD-0001', password: '' }
const voucher = (id: string): MyVoucher => ({
  id,
  kind: 'movie',
  title: '电影券',
  note: '',
  value: 4000,
  expiresOn: '2026-12-31',
  desk: true,
  state: 'issued',
  masked: '••••001',
  redeemedAt: null,
})

beforeEach(() => {
  storage.clear()
  persona = 'phone-1'
  keepCode('m_001', voucher('v1'), shown)
})

test('a code that was opened is there for whoever opened it, and for nobody else', () => {
  expect(keptCode('m_001', 'v1')).toMatchObject(shown)
  expect(keptVouchers('m_001')).toEqual([voucher('v1')])
  expect(keptCode('m_001', 'v2')).toBeNull()
  expect(keptCode('m_002', 'v1')).toBeNull()
  persona = 'phone-2'
  expect(keptCode('m_001', 'v1')).toBeNull()
})

test('once the server names somebody else it is erased; for the same person it stays', () => {
  forgetCodesOfOthers('m_001')
  expect(keptCode('m_001', 'v1')).not.toBeNull()
  forgetCodesOfOthers('m_002')
  expect(storage.size).toBe(0)
})

test('what can no longer be used is erased; opening it again keeps it once', () => {
  keepCode('m_001', voucher('v1'), shown)
  keepCode('m_001', voucher('v2'), { ...shown, code: 'ABCD-0002' })
  keepCodesOf(['v2'])
  expect(keptCode('m_001', 'v1')).toBeNull()
  expect(keptCode('m_001', 'v2')).toMatchObject({ code: 'ABCD-0002' })
})
