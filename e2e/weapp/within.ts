import type { Page } from 'playwright-core'
import type { User } from './runtime/user'

/** WeChat's API as the app's code sees it. */
type Wx = Record<string, (options: object) => unknown>

/**
 * Does something where the app's code runs, with values that JSON can carry.
 * @returns what comes of it, or `{ errMsg }` of a refusal
 */
export const within = <T, R>(
  page: Page,
  act: (wx: Wx, given: T, user: User) => R,
  given: T,
): Promise<Awaited<R> & { errMsg?: string }> =>
  page.evaluate(
    `(async () => { try { return await (${act})(window.weappWx, ${JSON.stringify(given)}, window.weappUser) } catch (error) { return { errMsg: error.errMsg ?? error.message, ...error } } })()`,
  )
