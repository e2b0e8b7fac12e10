import type { Page } from 'playwright-core'
import { tap } from '../support/steps'
import type { User } from './runtime/user'
import type { World } from './runtime/world'
import type { Wx } from './runtime/wx'

type Act<T, R> = (wx: Wx, given: T, user: User) => R
type Answer<R> = Awaited<R> & { errMsg?: string }

const source = (act: Act<never, unknown>, given: unknown) => `(async () => {
  try { return await (${act})(window.weappWx, ${JSON.stringify(given) ?? 'undefined'}, window.weappUser) }
  catch (error) { return { errMsg: error.errMsg ?? error.message, ...error } }
})()`

/**
 * Does something where the app's code runs, with values that JSON can carry.
 * @returns what comes of it, or `{ errMsg, errCode, errno }` of a refusal
 */
export const within = <R, T = undefined>(page: Page, act: Act<T, R>, given?: T): Promise<Answer<R>> =>
  page.evaluate(source(act, given))

/** The same in the handler of a tap on the tiny mini program. */
export async function whenTapped<R, T = undefined>(
  page: Page,
  act: Act<T, R>,
  given?: T,
): Promise<Answer<R>> {
  await page.evaluate(
    `void (weappUser.front().instance.tapped = () => { window.answer = ${source(act, given)} })`,
  )
  await tap(page, '按')
  return page.evaluate('window.answer')
}

/** Puts something before the camera, into the chat …: what is given takes the place of what was there. */
export const arrange = (page: Page, part: Partial<World>) =>
  page.evaluate(`void Object.assign(window.weappWorld, ${JSON.stringify(part)})`)
