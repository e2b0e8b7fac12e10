import { listCampaigns } from '../src/contract/campaign'
import { askAs } from './support/api'
import { type Looks, shoot } from './support/browser'
import { faultsOf } from './support/inspect'
import { LOOKS, SCREENS, visit } from './support/pages'
import { setStage } from './support/stage'

const stage = setStage()

/** One person's screens, one after the other. @returns what is wrong with them */
async function faultsSeenBy(openid: string, id: string, name: string, looks: Looks): Promise<string[]> {
  // What opens over a page is made of the same parts in every look.
  const screens = name === 'light' ? SCREENS : SCREENS.filter(({ then }) => !then)
  const faults: string[] = []
  const page = await stage.as(openid, looks)
  for (const screen of screens.filter(({ who }) => who === openid)) {
    const where = `${openid} ${screen.path} ${screen.then?.name ?? ''}`
    const called = await visit(page, stage.address(), screen, id).catch(String)
    if (called.includes('Error')) faults.push(`${where}: ${called}`)
    await shoot(page, `${name}-${called.includes('Error') ? `fault-${openid}` : called}`)
    faults.push(...(await faultsOf(page)).map((fault) => `${where}: ${fault}`))
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
  for (let i = 0; i < 8; i++) {
    expect(await focused()).toBe(true)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  expect(await opener.evaluate((node) => node === document.activeElement)).toBe(true)
}, 60_000)

test.each(LOOKS)(
  'every screen in %s: no fault that a machine can see',
  async (name, looks) => {
    const { campaigns } = await askAs(stage.address(), 'demo-chair', listCampaigns, {})
    const id = campaigns.find(({ title }) => title === '中秋礼品')?.id ?? ''
    const people = [...new Set(SCREENS.map(({ who }) => who))]
    const faults = await Promise.all(people.map((openid) => faultsSeenBy(openid, id, name, looks)))
    expect(faults.flat()).toEqual([])
  },
  120_000,
)
