import type { Page } from 'playwright-core'
import { recorded } from './open'
import { tinyApp } from './tiny'
import { setTinyStage } from './tiny-stage'
import { within } from './within'

const stage = setTinyStage()
type Way = 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab'

const go = (page: Page, way: Way, url: string) =>
  within(page, (wx, given) => wx[given.way]({ url: given.url }), { way, url })
const stackOf = async (page: Page) => (await recorded(page)).stack

test('the tenth page is the last that opens', async () => {
  const { page, recorded: record } = await stage.open()
  for (let depth = 2; depth <= 10; depth++)
    expect(await go(page, 'navigateTo', '/three')).toEqual({ errMsg: 'navigateTo:ok' })
  expect(await go(page, 'navigateTo', '/three')).toEqual({
    errMsg: 'navigateTo:fail webview count limit exceed',
  })
  const { faults, stack } = await record()
  expect(stack).toHaveLength(10)
  // An app never goes so deep on purpose.
  expect(faults).toEqual([expect.stringContaining('webview count limit exceed')])
})

test.each<[Way, string, string]>([
  ['navigateTo', '/gone', 'navigateTo:fail page "gone" is not found'],
  ['navigateTo', '/two', 'navigateTo:fail can not navigateTo a tabbar page'],
  ['redirectTo', '/two', 'redirectTo:fail can not redirectTo a tabbar page'],
  ['switchTab', '/three', 'switchTab:fail can not switch to no-tabBar page'],
  ['switchTab', '/two?a=1', 'switchTab:fail url not support queryString'],
])('%s %s: %s', async (way, url, errMsg) => {
  const { page } = await stage.open()
  expect(await go(page, way, url)).toEqual({ errMsg })
  expect(await stackOf(page)).toEqual(['one'])
})

test('tab pages live on while another tab is seen; what lay on them is gone', async () => {
  const { page } = await stage.open()
  const same = () => page.evaluate('weappUser.front().instance.mark')
  await page.evaluate('void (weappUser.front().instance.mark = 1)')
  await go(page, 'navigateTo', '/three')
  await page.getByRole('button', { name: '乙', exact: true }).waitFor({ state: 'hidden' })
  await go(page, 'switchTab', '/two')
  expect([await stackOf(page), await same()]).toEqual([['two'], undefined])
  await page.getByRole('button', { name: '甲', exact: true }).click()
  await page.waitForFunction("window.weapp.stack[0] === 'one'")
  expect(await same()).toBe(1)
})

test('a page that asks before it is left stays when the user says no', async () => {
  const { page } = await stage.open()
  await go(page, 'navigateTo', '/three')
  await within(page, (wx) => wx.enableAlertBeforeUnload({ message: '还没有保存' }))
  for (const [word, left] of [
    ['取消', ['one', 'three']],
    ['确定', ['one']],
  ] as const) {
    await page.getByRole('button', { name: '返回' }).click()
    await page.getByText('还没有保存').waitFor()
    await page.getByRole('button', { name: word }).click()
    await page.getByText('还没有保存').waitFor({ state: 'detached' })
    await page.waitForFunction(`window.weapp.stack.length === ${left.length}`)
    expect(await stackOf(page)).toEqual(left)
  }
})

test('a package comes with its first page, once, and its scripts are closed to everybody else', async () => {
  const files = tinyApp()
  files.set('part/secret.js', 'module.exports = 7')
  files.set('part/inner.js', "Page({ mark: require('./secret') })")
  files.set('three.js', "Page({ tap() {}, onLoad() { require('./part/secret') } })")
  const { page, recorded: record } = await stage.open({ files })
  await go(page, 'navigateTo', '/part/inner')
  await go(page, 'navigateTo', '/part/inner')
  expect(await page.evaluate('weappUser.front().instance.mark')).toBe(7)
  expect((await record()).packages).toEqual([{ root: 'part', why: 'page' }])
  await go(page, 'navigateTo', '/three')
  expect((await record()).faults).toEqual([expect.stringContaining('three.js reaches into the package part')])
})

test('a page without onShareAppMessage cannot be passed on; a card leads to a page that is there', async () => {
  const files = tinyApp()
  files.set(
    'three.js',
    "Page({ onShareAppMessage: () => ({ title: '来', path: '/four?id=1', imageUrl: '/share.png' }) })",
  )
  files.set('four.js', "Page({ onShareAppMessage: () => ({ path: '/gone' }) })")
  const { page } = await stage.open({ files })
  const share = () => within(page, (_wx, _given, user) => user.share())
  expect(await share()).toBeNull()
  await go(page, 'navigateTo', '/three')
  expect(await share()).toEqual({ title: '来', path: '/four?id=1', imageUrl: '/share.png' })
  await go(page, 'navigateTo', '/four')
  expect(await share()).toMatchObject({ errMsg: 'the card leads to no page' })
})

test('data go to the view as JSON, and no more than 1 MB of them', async () => {
  const { page } = await stage.open()
  const tell = (size: number) =>
    within(
      page,
      (_wx, count, user) => user.front()?.instance.setData({ spare: 'x'.repeat(count) }) ?? 'taken',
      size,
    )
  // The name and the marks around it take twelve bytes.
  expect(await tell(1024 * 1024 - 12)).toBe('taken')
  expect(await tell(1024 * 1024 - 11)).toEqual({
    errMsg: 'setData of one carries 1048577 bytes, more than 1 MB',
  })
})

test('a wheel of several answers the position of the one that is chosen', async () => {
  const { page } = await stage.open()
  await page.evaluate(
    'void (weappUser.front().instance.tapped = (event) => { window.chosen = event.detail.value })',
  )
  await page.getByText('选', { exact: true }).click()
  await page.getByRole('dialog', { name: '哪一个' }).getByRole('button', { name: '乙' }).click()
  await page.waitForFunction('window.chosen === 1')
})
