import type { Page } from 'playwright-core'
import { listCampaigns } from '../src/contract/campaign'
import { askAs } from './support/api'
import { shoot } from './support/browser'
import { faultsOf, type Look } from './support/inspect'
import { LARGE, nameOf, SCREENS, visit } from './support/pages'
import { setStage } from './support/stage'

const stage = setStage()

/** The page as it stands, in another look. */
async function dress(page: Page, look: Look) {
  await page.emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light' })
  const scale = look === 'large' ? LARGE : 1
  await page.evaluate((size) => {
    for (const part of document.querySelectorAll<HTMLElement>('.scaled'))
      part.style.setProperty('--scale', size)
  }, String(scale))
}

/** One person's screens, one after the other, each in every look. @returns what is wrong with them */
async function faultsSeenBy(openid: string, id: string): Promise<string[]> {
  const faults: string[] = []
  const page = await stage.as(openid)
  for (const screen of SCREENS.filter(({ who }) => who === openid)) {
    const where = `${openid} ${screen.path} ${screen.then?.name ?? ''}`
    await visit(page, stage.address(), screen, id).catch((error) => faults.push(`${where}: ${error}`))
    // What opens over a page is made of the same parts in every look.
    const looks: readonly Look[] = screen.then ? ['light'] : ['light', 'dark', 'large']
    for (const look of looks) {
      await dress(page, look)
      await shoot(page, `${look}-${nameOf(screen)}`)
      faults.push(...(await faultsOf(page, look)).map((fault) => `${where} ${look}: ${fault}`))
    }
    await dress(page, 'light')
  }
  await page.context().close()
  return faults
}

test('a sheet takes the focus and holds it; Esc closes it, and the focus is where it was', async () => {
  const { campaigns } = await askAs(stage.address(), 'demo-chair', listCampaigns, {})
  const page = await stage.as('demo-chair', { moving: true })
  await page.goto(`${stage.address()}/app/?keys#/work/stock/index?id=${campaigns[1]?.id}`)
  const opener = page.getByRole('button', { name: '补货或调拨' })
  await opener.focus()
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: '补货或调拨' })
  await sheet.waitFor()
  const focused = () => page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)
  await page.waitForFunction(`document.activeElement.closest('[role="dialog"]') !== null`)
  for (let i = 0; i < 8; i++) {
    expect(await focused()).toBe(true)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  expect(await opener.evaluate((node) => node === document.activeElement)).toBe(true)
})

test('every screen in light, dark and large text: no fault that a machine can see', async () => {
  const { campaigns } = await askAs(stage.address(), 'demo-chair', listCampaigns, {})
  const id = campaigns.find(({ title }) => title === '中秋礼品')?.id ?? ''
  const people = [...new Set(SCREENS.map(({ who }) => who))]
  const faults = await Promise.all(people.map((openid) => faultsSeenBy(openid, id)))
  expect(faults.flat()).toEqual([])
}, 240_000)
