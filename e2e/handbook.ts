import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { listCampaigns } from '../src/contract/campaign'
import { askAs } from './support/api'
import { startApp } from './support/app'
import { launch, openAs } from './support/browser'
import { PICTURES, picturesNamed } from './support/handbook'
import { nameOf, SCREENS, visit } from './support/pages'

/** Chromium writes no WebP by itself, but any page in it can: a fifth of the bytes of a PNG. */
async function takeWebp(page: Page): Promise<Buffer> {
  const png = (await page.screenshot()).toString('base64')
  const webp = await page.evaluate(async (given) => {
    const image = new Image()
    image.src = `data:image/png;base64,${given}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth
    canvas.height = image.naturalHeight
    canvas.getContext('2d')?.drawImage(image, 0, 0)
    return canvas.toDataURL('image/webp', 0.75).split(',')[1] ?? ''
  }, png)
  return Buffer.from(webp, 'base64')
}

/** `npm run handbook`: takes the pictures that the chapters of the handbook name, and no others. */
process.env.SHOTS = '1'
const wanted = SCREENS.filter((screen) => picturesNamed().has(nameOf(screen)))
rmSync(PICTURES, { recursive: true, force: true })
mkdirSync(PICTURES, { recursive: true })
const app = await startApp()
const browser = await launch()
try {
  const { campaigns } = await askAs(app.url, 'demo-chair', listCampaigns, {})
  const id = campaigns.find(({ title }) => title === '中秋礼品')?.id ?? ''
  for (const screen of wanted) {
    const page = await openAs(browser, app.url, screen.who)
    await visit(page, app.url, screen, id)
    writeFileSync(`${PICTURES}/${nameOf(screen)}.webp`, await takeWebp(page))
    await page.context().close()
  }
} finally {
  await browser.close()
  await app.close()
}
console.log(`${wanted.length} 张图在 ${PICTURES}/`)
