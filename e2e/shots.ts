import type { Browser, Page } from 'playwright-core'
import { listCampaigns } from '../src/contract/campaign'
import { askAs } from './support/api'
import { startApp } from './support/app'
import { type Looks, launch, openAs, shoot } from './support/browser'
import { LOOKS, nameOf, SCREENS, visit } from './support/pages'

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
    await visit(page, url, screen, id)
    if (!screen.then) await unroll(page)
    await shoot(page, `${name}-${nameOf(screen)}`)
  }
  await page.context().close()
}

/** What the gallery opens over itself, by the tap that opens it. */
const OVER = ['面板', '问原因的面板', '询问', '短提示', '结果：成功', '结果：等待', '结果：不行', '被拒绝']
const GALLERY = '/app/#/pages/gallery/index'

/** Looks in which only the parts are seen: screens are made of nothing else. */
const PARTS_ONLY: readonly (readonly [string, Looks])[] = [
  ['contrast', { contrast: 'more' }],
  ['dark-contrast', { contrast: 'more', dark: true }],
  ['forced', { forcedColors: 'active' }],
]

/** The gallery of parts, in as many pictures as it is long, and what it opens. */
async function shootGallery(browser: Browser, url: string, [name, looks]: [string, Looks]) {
  const page = await openAs(browser, url, 'demo-member', looks, async () => GALLERY)
  for (const over of OVER) {
    // Something loads in the gallery for ever: it shows that state too.
    await page.getByRole('button', { name: over, exact: true }).click()
    await page.waitForTimeout(250)
    await shoot(page, `${name}-gallery-${over.replace('：', '-')}`)
    await page.reload()
  }
  await page.setViewportSize({ width: 375, height: MOST_HEIGHT })
  for (let part = 0; part < 3; part++) {
    await page
      .locator('.taro_page')
      .last()
      .evaluate((node, top) => node.scrollTo(0, top), part * MOST_HEIGHT)
    await shoot(page, `${name}-gallery-${part + 1}`)
  }
  await page.context().close()
}

/** `npm run shots [look …]`: every screen in every look (or those named), as pictures in `.shots/`. */
process.env.SHOTS = '1'
const wanted = process.argv.slice(2)
const app = await startApp('--gallery')
const browser = await launch()
try {
  const { campaigns } = await askAs(app.url, 'demo-chair', listCampaigns, {})
  const id = campaigns.find(({ title }) => title === '中秋礼品')?.id ?? ''
  const isWanted = ([name]: readonly [string, Looks]) => wanted.length === 0 || wanted.includes(name)
  for (const [name, looks] of LOOKS.filter(isWanted)) {
    for (const openid of new Set(SCREENS.map(({ who }) => who)))
      await shootScreensOf(browser, app.url, openid, id, [name, looks])
  }
  for (const [name, looks] of [...LOOKS, ...PARTS_ONLY].filter(isWanted))
    await shootGallery(browser, app.url, [name, looks])
} finally {
  await browser.close()
  await app.close()
}
console.log('截图在 .shots/')
