import { blank, draftOf, type Form, formOf, readiness } from './form'

const FULL: Form = {
  person: { id: 'm_004', name: '施若兰' },
  reason: 'birth',
  on: '2026-09-20',
  brings: 'gift',
  gift: ' 水果 ',
  amount: '200.5',
}

test('what is typed becomes a draft in fen; money has no gift, and no amount is none', () => {
  expect(draftOf(FULL)).toMatchObject({ memberId: 'm_004', gift: '水果', amount: 20_050 })
  expect(draftOf({ ...FULL, brings: 'money' })).toMatchObject({ gift: '', amount: 20_050 })
  expect(draftOf({ ...FULL, amount: '' })).toMatchObject({ gift: '水果', amount: null })
})

test.each([
  [{ person: null }, '请选择慰问谁'],
  [{ reason: null }, '请选择原因'],
  [{ amount: '2.345' }, '请填写金额，最多两位小数'],
  [{ amount: '0' }, '请填写金额，最多两位小数'],
  [{ gift: ' ' }, '请填写慰问品'],
] as const)('%j is not ready: %s', (change, why) => {
  const form = { ...FULL, ...change }
  expect(readiness(form)).toEqual({ why })
  expect(draftOf(form)).toBeNull()
})

test('a known case fills the form; a blank one has nothing chosen', () => {
  const known = { memberId: 'm_004', name: '施若兰', reason: 'birth', on: '2026-09-20' } as const
  const filled = formOf({ ...known, gift: '', amount: 50_000 })
  expect(filled).toMatchObject({ brings: 'money', amount: '500', person: { id: 'm_004' } })
  expect(formOf({ ...known, gift: '', amount: null }).brings).toBe('gift')
  expect(blank('2026-09-20')).toMatchObject({ person: null, reason: null, on: '2026-09-20' })
})
