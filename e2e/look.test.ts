import type { Browser } from 'playwright-core'
import { startApp } from './support/app'
import { launch, openAs, shoot } from './support/browser'

let app: Awaited<ReturnType<typeof startApp>>
let browser: Browser
beforeAll(async () => {
  app = await startApp()
  browser = await launch()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

test('a member sees what there is to do now', async () => {
  const page = await openAs(browser, app.url, 'demo-member')
  await page.getByText('我的礼品').waitFor()
  await page.getByText('新年年货').waitFor()
  await shoot(page, 'home-member')
})
