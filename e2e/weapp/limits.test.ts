import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { listMyGifts } from '../../src/contract/campaign'
import { askAs } from '../support/api'
import { shoot } from '../support/browser'
import { see } from '../support/steps'
import { readDist } from './dist'
import type { Pages } from './runtime/pages'
import { setWeappStage } from './stage'

const stage = setWeappStage()

/** Does something with the runtime's own pages, as the app's code would. */
const within = <T>(page: Page, act: (pages: Pages, given: T) => unknown, given: T): Promise<string> =>
  page.evaluate(
    `(async () => { try { await (${act})(window.weappPages, ${JSON.stringify(given)}); return '' } catch (error) { return error.message } })()`,
  )

test('every page of app.json opens, those of the subpackage too', async () => {
  const { gifts } = await askAs(stage.address(), 'demo-member', listMyGifts, {})
  const id = gifts.find(({ title }) => title === '中秋礼品')?.campaignId
  const { pages, subPackages } = JSON.parse(readDist().get('app.json') ?? '')
  const inPackage = subPackages[0].pages.map((page: string) => `work/${page}`)
  expect(inPackage).toContain('work/board/index')
  const chair = await stage.as('demo-chair')
  await see(chair, '我的工作')
  for (const path of [...pages, ...inPackage]) {
    expect(await within(chair, (open, url) => open.reLaunch({ url }), `/${path}?id=${id}`)).toBe('')
    await chair.locator('wx-page .screen').locator('visible=true').waitFor()
    await chair.locator('.bone').first().waitFor({ state: 'detached' })
    await shoot(chair, `weapp-page-${path.replaceAll('/', '-')}`)
  }
}, 120_000)

test('the gallery of parts is in no build that users get', () => {
  const inHtml = readdirSync('dist/h5', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js'))
    .map((path) => readFileSync(`dist/h5/${path}`, 'utf8'))
  const texts = [...readDist().values(), ...inHtml]
  expect(texts.filter((text) => text.includes('pages/me/index')).length).toBeGreaterThan(1)
  expect(texts.filter((text) => text.includes('pages/gallery'))).toEqual([])
})

test('the tenth page is the last that opens', async () => {
  const member = await stage.as('demo-member')
  await see(member, '我的礼品')
  const deeper = () => within(member, (pages, url) => pages.navigateTo({ url }), '/pages/me/index')
  for (let depth = 2; depth <= 10; depth++) expect(await deeper()).toBe('')
  expect(await deeper()).toBe('navigateTo:fail webview count limit exceed')
}, 60_000)

test('data go to the view as JSON, and no more than 1 MB of them', async () => {
  const member = await stage.as('demo-member')
  await see(member, '我的礼品')
  const tell = (size: number) =>
    within(member, (pages, count) => pages.instances()[0]?.setData({ spare: 'x'.repeat(count) }), size)
  expect(await tell(1000)).toBe('')
  expect(await tell(1024 * 1024)).toMatch(/^setData of pages\/home\/index carries 1048588 bytes/)
}, 60_000)

test('a pull-down asks again, and its sign stops', async () => {
  const chair = await stage.as('demo-chair')
  await see(chair, '我的工作')
  for (const url of ['/pages/home/index', '/work/journal/index']) {
    expect(await within(chair, (pages, to) => pages.reLaunch({ url: to }), url)).toBe('')
    await chair.locator('wx-page .card').first().waitFor()
    const asked = chair.waitForRequest('**/call/**')
    await within(chair, (pages) => pages.pullDown(), null)
    await asked
    await chair.waitForFunction('!window.weapp.pulled')
  }
}, 60_000)
