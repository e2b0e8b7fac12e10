import { createHmac } from 'node:crypto'
import { parseScene, type Scene } from '../../../src/contract/scene'
import { AppError } from '../app-error'
import { encode } from './claim-code'

/** A token changes this often and is accepted in its own window and the next: 30 to 60 seconds. */
export const WINDOW_MS = 30_000
const TOKEN_LENGTH = 6

/** @throws AppError gift/invalid */
export function decodeScene(text: string): Scene {
  const scene = parseScene(text)
  if (!scene) throw new AppError('gift/invalid')
  return scene
}

const windowAt = (now: string): number => Math.floor(Date.parse(now) / WINDOW_MS)
const tokenIn = (secret: string, window: number): string =>
  encode(
    Number.parseInt(createHmac('sha256', secret).update(String(window)).digest('hex').slice(0, 12), 16),
    TOKEN_LENGTH,
  )

/** The token on the liaison's screen, and when to fetch the next. */
export const liveToken = (secret: string, now: string): { token: string; renewAt: string } => ({
  token: tokenIn(secret, windowAt(now)),
  renewAt: new Date((windowAt(now) + 1) * WINDOW_MS).toISOString(),
})

export const isLive = (secret: string, token: string, now: string): boolean =>
  [0, 1].some((back) => tokenIn(secret, windowAt(now) - back) === token)
