import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto'
import type { LetterKey, Vault } from '../core/mailbox/vault'
import { sign } from './secret'

const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16
/** 32 MB and some 80 ms a try. */
const SLOW = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

function encrypt(key: Buffer, owner: string, plain: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

function decrypt(key: Buffer, owner: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(owner))
    .setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
}

const letterKey = (letterId: string, key: Buffer): LetterKey => ({
  seal: (part, value) =>
    encrypt(key, `${letterId}/${part}`, Buffer.from(JSON.stringify(value))).toString('base64'),
  open: (part, sealed) =>
    JSON.parse(decrypt(key, `${letterId}/${part}`, Buffer.from(sealed, 'base64')).toString()),
})

/** `name:base64` of 32 bytes each, comma between; the first wraps what is new, the others only open. */
function parseKeys(text: string): Map<string, Buffer> {
  const keys = new Map<string, Buffer>()
  for (const part of text.split(',').filter(Boolean)) {
    const [name = '', base64 = ''] = part.split(':')
    const bytes = Buffer.from(base64, 'base64')
    if (!/^\w{1,20}$/.test(name) || bytes.length < KEY_BYTES) {
      throw new Error('UNION_HOME_LETTER_KEYS must be name:base64 of 32 bytes, with commas between')
    }
    keys.set(name, Buffer.from(hkdfSync('sha256', bytes, '', 'letters', KEY_BYTES)))
  }
  if (keys.size === 0) throw new Error('UNION_HOME_LETTER_KEYS must be set')
  return keys
}

/**
 * AES-256-GCM of the platform's crypto: each letter has a fresh data key, wrapped by a key from the environment
 * (NIST SP 800-57: envelope encryption), so that changing that key rewrites no letter.
 */
export function createVault(text = process.env.UNION_HOME_LETTER_KEYS ?? ''): Vault {
  const keys = parseKeys(text)
  const [newest = ''] = keys.keys()
  const wrap = (letterId: string, name: string, key: Buffer) =>
    `${name}:${encrypt(keys.get(name) ?? Buffer.alloc(0), letterId, key).toString('base64')}`
  function unwrapped(letterId: string, wrapped: string): Buffer {
    const [name = '', sealed = ''] = wrapped.split(':')
    const key = keys.get(name)
    if (!key) throw new Error('the key of this letter is not in UNION_HOME_LETTER_KEYS')
    return decrypt(key, letterId, Buffer.from(sealed, 'base64'))
  }
  return {
    newKey(letterId) {
      const key = randomBytes(KEY_BYTES)
      return { key: letterKey(letterId, key), wrapped: wrap(letterId, newest, key) }
    },
    unwrap: (letterId, wrapped) => letterKey(letterId, unwrapped(letterId, wrapped)),
    rewrap: (letterId, wrapped) =>
      wrapped.startsWith(`${newest}:`) ? null : wrap(letterId, newest, unwrapped(letterId, wrapped)),
    slowHash: (plain) =>
      new Promise((resolve, reject) => {
        scrypt(plain, sign('receipt-salt', ''), KEY_BYTES, SLOW, (error, hash) =>
          error ? reject(error) : resolve(hash.toString('base64url')),
        )
      }),
  }
}
