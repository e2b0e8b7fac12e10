import type { Browser, Page } from 'playwright-core'
import { listCampaigns } from '../src/contract/campaign'
import { askAs } from './support/api'
import { startApp } from './support/app'
import { type Looks, launch, openAs, shoot } from './support/browser'
import { LOOKS, SCREENS, visit } from './support/pages'

/** Longer pages are cut: nobody looks at hundreds of rows. */
const MOST_HEIGHT = 3000

/** Makes the phone as tall as what it shows, so that the picture holds the whole page. */
async function unroll(page: Page) {
  const height = await page.evaluate(() => {
    const pages = [...document.querySelectorAll('.taro_page')].filter((one) => one.clientHeight > 0)
    return Math.max(...pages.map((one) => one.scrollHeight)) + 60
  })
  const { width = 375, height: least = 812 } = page.viewportSize() ?? {}
  await page.setViewportSize({ width, height: Math.min(Math.max(height, least), MOST_HEIGHT) })
}

/** All screens of one person in one look; what is done on a screen is seen as the phone shows it. */
async function shootScreensOf(
  browser: Browser,
  url: string,
  openid: string,
  id: string,
  [name, looks]: [string, Looks],
) {
  const page = await openAs(browser, url, openid, looks)
  const phone = page.viewportSize() ?? { width: 375, height: 812 }
  for (const screen of SCREENS.filter(({ who }) => who === openid)) {
    await page.setViewportSize(phone)
    const called = await visit(page, url, screen, id)
    if (!screen.then) await unroll(page)
    await shoot(page, `${name}-${called}`)
  }
  await page.context().close()
}

/** The gallery of parts, whole. */
async function shootGallery(browser: Browser, url: string, [name, looks]: [string, Looks]) {
  const page = await openAs(browser, url, 'demo-member', looks, async () => '/app/#/pages/gallery/index')
  await page.getByText('字号').waitFor()
  await page.setViewportSize({ width: 375, height: 6500 })
  await shoot(page, `${name}-gallery`)
  await page.context().close()
}

/** `npm run shots [look …]`: every screen in every look (or those named), as pictures in `.shots/`. */
const wanted = process.argv.slice(2)
const app = await startApp('--gallery')
const browser = await launch()
try {
  const { campaigns } = await askAs(app.url, 'demo-chair', listCampaigns, {})
  const id = campaigns.find(({ title }) => title === '中秋礼品')?.id ?? ''
  for (const [name, looks] of LOOKS) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    for (const openid of new Set(SCREENS.map(({ who }) => who)))
      await shootScreensOf(browser, app.url, openid, id, [name, looks])
    await shootGallery(browser, app.url, [name, looks])
  }
} finally {
  await browser.close()
  await app.close()
}
console.log('截图在 .shots/')
