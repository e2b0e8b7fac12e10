import type { Page } from 'playwright-core'
import { shoot } from '../support/browser'
import type { Stage } from '../support/stage'
import { decline, gone, open, see, tap } from '../support/steps'

/** From now on an action's answer arrives changed, as from a server that this version does not understand. */
const spoil = (page: Page, action: string, spoilt: (data: Record<string, unknown>) => object) =>
  page.route('**/call/api', async (route) => {
    if (route.request().postDataJSON().action !== action) return route.fallback()
    const response = await route.fetch()
    const { data } = await response.json()
    return route.fulfill({ response, json: { ok: true, data: spoilt(data) } })
  })

/** What is seen when the app, a page or the line fails. */
export function dutyJourneys(stage: Stage, platform: string) {
  test('a page that cannot be drawn says so with a number and leads home; other pages go on', async () => {
    const member = await stage.as('demo-member', { crashes: true })
    await spoil(member, 'gift.mine', (gift) => ({ ...gift, stations: null }))
    await open(member, '中秋礼品')
    await see(member, /编号 P[2-9A-HJ-NP-Z]{6}$/)
    await shoot(member, `${platform}-crash`)
    await tap(member, '返回首页')
    await see(member, '件事')
    // Not even the frame of the page can be drawn.
    await spoil(member, 'gift.mine', () => ({}))
    await open(member, '新年年货')
    await see(member, /编号 P[2-9A-HJ-NP-Z]{6}/)
    await shoot(member, `${platform}-crash-whole`)
    await decline(member)
    await see(member, '件事')
  })

  test('nothing that can be tapped on home is moved by what comes later', async () => {
    const liaison = await stage.as('demo-liaison')
    let answer = () => {}
    const held = new Promise<void>((resolve) => {
      answer = resolve
    })
    await liaison.route('**/call/api', async (route) => {
      if (route.request().postDataJSON().action === 'campaign.list') await held
      return route.fallback()
    })
    await liaison.reload()
    await see(liaison, '件事')
    const work = liaison.getByRole('link').filter({ hasText: '领取点、部门发放' }).locator('visible=true')
    expect(await work.count()).toBe(0)
    answer()
    await work.waitFor()
    await see(liaison, /人没领/)
  })

  test('a page that does not exist leads home, which says so', async () => {
    const member = await stage.as('demo-member', { at: 'pages/gone/index' })
    await see(member, '要打开的页面不存在')
    await see(member, '件事')
  })

  test('without signal home shows what was seen last, says so, and is new by itself when the signal is back', async () => {
    const member = await stage.as('demo-member')
    await see(member, '新年年货')
    // The line is dead, though the phone still thinks that it has one.
    await member.route('**/call/**', (route) => route.abort())
    await member.reload()
    await see(member, '暂时不能更新')
    await see(member, '新年年货')
    await shoot(member, `${platform}-seen`)
    await member.context().setOffline(true)
    await see(member, '现在看到的可能是之前的内容')
    await shoot(member, `${platform}-offline`)
    await member.unroute('**/call/**')
    await member.context().setOffline(false)
    await gone(member, '暂时不能更新')
    await gone(member, '可能是之前的内容')
    await see(member, '新年年货')
  })
}
