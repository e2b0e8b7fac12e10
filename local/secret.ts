import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The signing secret of this machine, made once and kept beside its data: codes stay valid over restarts. */
export function localSecret(data: string): string {
  const path = join(data, 'secret')
  if (!existsSync(path)) {
    mkdirSync(data, { recursive: true })
    writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600 })
  }
  return readFileSync(path, 'utf8')
}

/** The letter keys of this machine. */
const localLetterKeys = (secret: string): string =>
  `local:${createHash('sha256').update(`letters ${secret}`).digest('base64')}`

/** What the functions find in their environment on this machine. */
export const localEnvironment = (secret: string): Record<string, string> => ({
  UNION_HOME_SECRET: secret,
  UNION_HOME_SETUP_CODE: localSetUpCode(secret),
  UNION_HOME_LETTER_KEYS: localLetterKeys(secret),
})

/** What sets up a branch on this machine. */
export const localSetUpCode = (secret: string): string =>
  createHash('sha256').update(`set-up ${secret}`).digest('hex').slice(0, 8)
