import { AppError } from '../core/app-error'

/** The cloud is asked again for so long: well inside the 20 s of the function, and the last attempt has to fit as well. */
export const RETRY_FOR_MS = 12_000
const LONGEST_PAUSE_MS = 1500

/** Over the quota: nothing was carried out. */
const REFUSED: ReadonlySet<string> = new Set(['EXCEED_REQUEST_LIMIT', 'EXCEED_CONCURRENT_REQUEST_LIMIT'])
/** The line broke: nobody knows whether it was carried out. */
const LOST: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'EPIPE',
  'ESOCKETTIMEDOUT',
  'ETIMEDOUT',
  'ECONNABORTED',
])

/** The SDK throws plain objects for the server's errors. */
export const errorCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
export const isLost = (error: unknown): boolean => LOST.has(errorCode(error))

/**
 * Waits after a try that failed. Full jitter, for those who collided must not meet again, over a window that doubles.
 * It is measured in attempts: the more there are who try, the longer an attempt takes, and the wider they have to spread.
 */
export const backOff = (attempt: number, tookMs = 0): Promise<void> => {
  const most = Math.min(Math.max(tookMs, 5) * 2 ** attempt, LONGEST_PAUSE_MS)
  return new Promise((resolve) => setTimeout(resolve, Math.random() * most))
}

/**
 * Asks again while the cloud refuses for its quota, and where `harmless` also when the answer was lost: whoever
 * only reads may ask twice, whoever writes may not.
 * @throws AppError system/busy when the quota is still used up after 12 s
 */
export async function patient<T>(ask: () => Promise<T>, harmless = false): Promise<T> {
  const deadline = Date.now() + RETRY_FOR_MS
  for (let attempt = 0; ; attempt++) {
    try {
      return await ask()
    } catch (error) {
      const refused = REFUSED.has(errorCode(error))
      if (!refused && !(harmless && isLost(error))) throw error
      if (Date.now() > deadline) throw refused ? new AppError('system/busy') : error
      await backOff(attempt)
    }
  }
}
