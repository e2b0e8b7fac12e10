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

test('look', async () => {
  const page = await openAs(browser, app.url, 'demo-member')
  await page.getByText('新年年货').waitFor()
  await shoot(page, 'home-member')
  await page.getByText('中秋礼品').click()
  await page.getByText('何时何地').waitFor()
  await page.waitForTimeout(600)
  await shoot(page, 'gift-member')
  await page.getByText('出示领取码').click()
  await page.waitForTimeout(600)
  await shoot(page, 'gift-code')
  await page.getByLabel('返回').click()
  await page.getByText('新年年货').click()
  await page.waitForTimeout(800)
  await shoot(page, 'gift-choose')
  const big = await openAs(browser, app.url, 'demo-chair', { dark: true, textScale: 1.6 })
  await big.getByText('新年年货').waitFor()
  await shoot(big, 'home-chair-dark-big')
  const desk = await browser.newPage({ viewport: { width: 1200, height: 900 } })
  await desk.goto(app.url)
  await desk.waitForTimeout(2500)
  await shoot(desk, 'desktop')
  const stranger = await openAs(browser, app.url, 'demo-stranger')
  await stranger.waitForTimeout(800)
  await shoot(stranger, 'stranger')
}, 120000)
