import type { Browser, Page } from 'playwright-core'
import { startApp } from './app'
import { type Looks, launch, openAs } from './browser'

/** Stages that are up at the same time share one browser; the last one closes it. */
let shared: Promise<Browser> | null = null
let stages = 0

export interface Opening extends Looks {
  /** A page with its parameters; else home. */
  at?: string
  /** The app fails on purpose. */
  crashes?: boolean
}

/** The app, as somebody who is part of a journey has it. */
export interface Stage {
  /** Opens it as a persona, in a profile of its own, for one test. */
  as: (openid: string, opening?: Opening) => Promise<Page>
  address: () => string
  browser: () => Browser
  /** What `npm start` printed. */
  printed: () => string
}

/** The app and a browser for a file of journeys. */
export function setStage(...flags: string[]): Stage {
  let app: Awaited<ReturnType<typeof startApp>>
  let browser: Browser
  const opened: Page[] = []
  beforeAll(async () => {
    stages += 1
    shared ??= launch()
    const started = startApp(...flags)
    browser = await shared
    app = await started
  }, 240_000)
  afterEach(() => Promise.all(opened.splice(0).map((page) => page.context().close())))
  afterAll(async () => {
    stages -= 1
    if (stages === 0) {
      shared = null
      await browser?.close()
    }
    await app?.close()
  })
  return {
    async as(openid, { at, crashes: _crashes, ...looks } = {}) {
      const path = at ? `/app/#/${at}` : '/app/'
      const page = await openAs(browser, app.url, openid, looks, async () => path)
      opened.push(page)
      return page
    },
    address: () => app.url,
    browser: () => browser,
    printed: () => app.printed(),
  }
}
