import type { EntitlementDoc } from '../../cloudfunctions/core/documents'
import { documentsOf } from '../support/api'
import { shoot } from '../support/browser'
import { refresh, scan } from '../support/device'
import type { Stage } from '../support/stage'
import { gone, open, see, tap } from '../support/steps'
import { CAMPAIGN, chooseProxy, standAt, workOn } from '../support/ways'

const MEMBER = '施若兰'

/** What happens at a station and at the doors. */
export function stationJourneys(stage: Stage, platform: string) {
  test('at the station one tap claims, a second is refused, an undo gives it back', async () => {
    const liaison = await stage.as('demo-liaison')
    await workOn(liaison, '领取点')
    await tap(liaison, '打开领取点')
    await liaison.locator('.token').waitFor()
    const [member, twin] = [await stage.as('demo-member'), await stage.as('demo-member')]
    await open(member, CAMPAIGN)
    await scan(member, '扫领取点的码', liaison.locator('.qr'))
    await standAt(twin, liaison)
    await tap(member, '确认领取')
    await see(member, '已领取')
    await shoot(member, `${platform}-claimed`)
    await tap(member, '完成')
    await see(member, /在工会之家，经办/)
    await tap(twin, '确认领取')
    await see(twin, '已经领过了')
    await shoot(twin, `${platform}-refused`)
    await tap(twin, '知道了')

    const claims = async () => {
      const [kept] = await documentsOf<EntitlementDoc>(stage.address(), 'entitlements', {
        name: MEMBER,
        lastStation: 'home',
      })
      return kept?.claims.map(({ state }) => state)
    }
    expect(await claims()).toEqual(['done'])
    await see(liaison, MEMBER)
    await shoot(liaison, `${platform}-station`)
    await tap(liaison, `${MEMBER} 撤销`)
    await tap(liaison, '拿错了礼品')
    await tap(liaison, '撤销')
    await see(liaison, `已撤销 ${MEMBER} 的领取`)
    expect(await claims()).toEqual(['annulled'])
  })

  test('a colleague collects with consent, and the record names both', async () => {
    const absent = await stage.as('demo-m_005')
    await chooseProxy(absent, 'shiruolan', MEMBER)
    await shoot(absent, `${platform}-proxy`)
    await tap(absent, '授权')
    await see(absent, `已授权 ${MEMBER} 代领`)

    // The station of the journey before is still open.
    const liaison = await stage.as('demo-liaison')
    await workOn(liaison, '领取点')
    await liaison.locator('.token').waitFor()
    const proxy = await stage.as('demo-member')
    await standAt(proxy, liaison)
    await see(proxy, '替谁领取')
    const name = (await proxy.getByRole('radio').last().textContent()) ?? ''
    await tap(proxy, name, 'radio')
    await tap(proxy, '确认领取')
    await see(proxy, '已领取')
    await shoot(proxy, `${platform}-collected`)
    await refresh(absent)
    await see(absent, `由 ${MEMBER} 代领`)
  })

  test('at the doors without signal the row waits as 待核验 and is sent by itself', async () => {
    const liaison = await stage.as('demo-liaison')
    await workOn(liaison, '部门发放')
    await see(liaison, '全部已发')
    await liaison.context().setOffline(true)
    await liaison
      .getByRole('button', { name: /已送到$/ })
      .first()
      .click()
    await see(liaison, '待核验')
    await shoot(liaison, `${platform}-offline`)
    await liaison.context().setOffline(false)
    await gone(liaison, '待核验')
  })
}
