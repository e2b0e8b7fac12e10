import { randomBytes } from 'node:crypto'
import { createVault } from './vault'

process.env.UNION_HOME_SECRET = 'a-secret-for-tests-a-secret-for-tests'
const key = (name: string) => `${name}:${randomBytes(32).toString('base64')}`

test('what was sealed opens for the same letter and part only, and not when it was altered', () => {
  const vault = createVault(key('a'))
  const { key: letter, wrapped } = vault.newKey('l1')
  const sealed = letter.seal('text', { words: '食堂的灯坏了' })
  expect(vault.unwrap('l1', wrapped).open('text', sealed)).toEqual({ words: '食堂的灯坏了' })
  expect(() => letter.open('title', sealed)).toThrow()
  expect(() => vault.unwrap('l2', wrapped)).toThrow()
  const bytes = Buffer.from(sealed, 'base64')
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1
  expect(() => letter.open('text', bytes.toString('base64'))).toThrow()
})

test('two letters with the same words look different, and neither shows a word', () => {
  const vault = createVault(key('a'))
  const seal = (id: string) => vault.newKey(id).key.seal('text', 'the same')
  expect(seal('l1')).not.toBe(seal('l1'))
  expect(Buffer.from(seal('l1'), 'base64').toString('latin1')).not.toContain('same')
})

test('a new key wraps the letter key anew without touching the letter; the old key may then go', () => {
  const [old, fresh] = [key('old'), key('fresh')]
  const { key: letter, wrapped } = createVault(old).newKey('l1')
  const sealed = letter.seal('text', '话')
  const rotating = createVault(`${fresh},${old}`)
  const again = rotating.rewrap('l1', wrapped)
  expect(again).not.toBeNull()
  expect(rotating.rewrap('l1', again ?? '')).toBeNull()
  expect(
    createVault(fresh)
      .unwrap('l1', again ?? '')
      .open('text', sealed),
  ).toBe('话')
  expect(() => createVault(fresh).unwrap('l1', wrapped)).toThrow('not in UNION_HOME_LETTER_KEYS')
})

test('without a key, or with one that is too short, nothing starts', () => {
  expect(() => createVault('')).toThrow('must be set')
  expect(() => createVault('a:c2hvcnQ=')).toThrow('32 bytes')
})

test('the hash of a receipt is slow, steady and says nothing', async () => {
  const vault = createVault(key('a'))
  const started = performance.now()
  const hash = await vault.slowHash('1234567890123456')
  expect(performance.now() - started).toBeGreaterThan(10)
  expect(hash).toBe(await vault.slowHash('1234567890123456'))
  expect(hash).not.toContain('1234')
})
