import { readdirSync, readFileSync } from 'node:fs'
import { listMyGifts } from '../../src/contract/campaign'
import { askAs } from '../support/api'
import { shoot } from '../support/browser'
import { see } from '../support/steps'
import { readDist } from './dist'
import { recorded } from './open'
import { setWeappStage } from './stage'
import { within } from './within'

const stage = setWeappStage()

test('every page of app.json opens, those of the subpackage too', async () => {
  const { gifts } = await askAs(stage.address(), 'demo-member', listMyGifts, {})
  const id = gifts.find(({ title }) => title === '中秋礼品')?.campaignId
  const { pages, subPackages } = JSON.parse(readDist().get('app.json') ?? '')
  const inPackage = subPackages[0].pages.map((page: string) => `work/${page}`)
  expect(inPackage).toContain('work/board/index')
  const chair = await stage.as('demo-chair')
  await see(chair, '我的工作')
  for (const path of [...pages, ...inPackage]) {
    expect(await within(chair, (wx, url) => wx.reLaunch({ url }), `/${path}?id=${id}`)).toEqual({
      errMsg: 'reLaunch:ok',
    })
    await chair.locator('wx-page .screen').locator('visible=true').waitFor()
    await chair.locator('.bone').first().waitFor({ state: 'detached' })
    await shoot(chair, `weapp-page-${path.replaceAll('/', '-')}`)
  }
})

test('a subpackage comes when it is foreseen, before any of its pages is asked for', async () => {
  const chair = await stage.as('demo-chair')
  await see(chair, '我的工作')
  await chair.waitForFunction('window.weapp.packages.length > 0')
  expect((await recorded(chair)).packages).toEqual([{ root: 'work', why: 'preload' }])
})

test('a subpackage that nothing foresees comes with its first page', async () => {
  const files = readDist()
  const app = JSON.parse(files.get('app.json') ?? '')
  files.set('app.json', JSON.stringify({ ...app, preloadRule: {} }))
  const chair = await stage.as('demo-chair', { files, at: 'work/campaigns/index' })
  await see(chair, '中秋礼品')
  expect((await recorded(chair)).packages).toEqual([{ root: 'work', why: 'page' }])
})

test('the gallery of parts is in no build that users get', () => {
  const inHtml = readdirSync('dist/h5', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js'))
    .map((path) => readFileSync(`dist/h5/${path}`, 'utf8'))
  const texts = [...readDist().values(), ...inHtml]
  expect(texts.filter((text) => text.includes('pages/me/index')).length).toBeGreaterThan(1)
  expect(texts.filter((text) => text.includes('pages/gallery'))).toEqual([])
})

test('a pull-down asks again, and its sign stops', async () => {
  const chair = await stage.as('demo-chair')
  await see(chair, '我的工作')
  for (const at of ['/pages/home/index', '/work/journal/index']) {
    await within(chair, (wx, url) => wx.reLaunch({ url }), at)
    await chair.locator('wx-page .card').first().waitFor()
    const asked = chair.waitForRequest('**/call/**')
    await within(chair, (_wx, _given, user) => user.pullDown(), null)
    await asked
    await chair.waitForFunction('!window.weapp.pulled')
  }
})
