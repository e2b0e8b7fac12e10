import type { EntitlementDoc } from '../cloudfunctions/core/documents'
import { documentsOf } from './support/api'
import { shoot } from './support/browser'
import { setStage } from './support/stage'
import { back, gone, see, tap } from './support/steps'
import { chooseProxy, publishDumplings, standAt, workOn } from './support/ways'
import { setWeappStage } from './weapp/stage'

const MEMBER = '施若兰'

describe.each([
  ['in the browser', 'h5', setStage],
  ['as the compiled mini program', 'weapp', setWeappStage],
] as const)('%s', (_where, platform, set) => {
  const stage = set()

  test('at the station one tap claims, a second is refused, an undo gives it back', async () => {
    const liaison = await stage.as('demo-liaison')
    await workOn(liaison, '领取点')
    await tap(liaison, '打开领取点')
    await liaison.locator('.token').waitFor()
    const [member, twin] = [await stage.as('demo-member'), await stage.as('demo-member')]
    await standAt(member, liaison)
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
  }, 90_000)

  test('a colleague is let collect, found by pinyin', async () => {
    const absent = await stage.as('demo-m_005')
    await chooseProxy(absent, 'shiruolan', MEMBER)
    await shoot(absent, `${platform}-proxy`)
    await tap(absent, '授权')
    await see(absent, `已授权 ${MEMBER} 代领`)
  }, 60_000)

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
  }, 90_000)

  test('the chair makes a campaign from a blank page', async () => {
    const chair = await stage.as('demo-chair')
    await publishDumplings(chair)
    await see(chair, /已发布，应领 \d+ 人/)
    await shoot(chair, `${platform}-published`)
    await back(chair)
    await see(chair, '元宵礼品')
  }, 60_000)
})
