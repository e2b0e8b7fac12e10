import type { Browser, Page } from 'playwright-core'
import { launch } from '../support/browser'
import type { Files } from './dist'
import { openWeapp } from './open'
import type { World } from './runtime/world'
import { tinyApp } from './tiny'

/** Nothing listens there: whatever is asked is answered by the test. */
const NOWHERE = 'http://weapp.test'

/** A browser with the tiny mini program: what the runtime does is seen without the app and without a server. */
export function setTinyStage() {
  let browser: Browser
  const pages: Page[] = []
  beforeAll(async () => {
    browser = await launch()
  })
  afterEach(() => Promise.all(pages.splice(0).map((page) => page.context().close())))
  afterAll(() => browser?.close())
  return {
    async open({ files = tinyApp(), world }: { files?: Files; world?: Partial<World> } = {}) {
      const opened = await openWeapp(browser, NOWHERE, 'nobody', { files, ...(world && { world }) })
      pages.push(opened.page)
      await opened.page.waitForFunction('window.weapp?.stack.length > 0')
      return opened
    },
  }
}
