import type { Browser } from 'playwright-core'
import { startApp } from './app'
import { type Looks, launch, openAs } from './browser'

/** The app and a browser for one file of journeys; `as` opens it as somebody, each in a profile of their own. */
export function setStage(...flags: string[]) {
  let app: Awaited<ReturnType<typeof startApp>>
  let browser: Browser
  beforeAll(async () => {
    app = await startApp(...flags)
    browser = await launch()
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await app?.close()
  })
  return {
    as: (openid: string, looks?: Looks) => openAs(browser, app.url, openid, looks),
    address: () => app.url,
    browser: () => browser,
    /** What `npm start` printed. */
    printed: () => app.printed(),
  }
}
