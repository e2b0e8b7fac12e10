import type { EntitlementDoc } from '../../cloudfunctions/core/documents'
import { listMyGifts } from '../../src/contract/campaign'
import { parseScene } from '../../src/contract/scene'
import { openStation, watchStation } from '../../src/contract/station'
import { askAs, documentsOf } from '../support/api'
import { shoot } from '../support/browser'
import { see } from '../support/steps'
import { setWeappStage } from './stage'

const stage = setWeappStage()

test('the compiled mini program opens with what the cloud has for the member', async () => {
  const member = await stage.as('demo-member')
  await see(member, '中秋礼品')
  await see(member, '可领取')
  await shoot(member, 'weapp-home')
}, 60_000)

test('a member types the characters of the station, taps once, and the database has the hand-over', async () => {
  const url = stage.address()
  const { gifts } = await askAs(url, 'demo-member', listMyGifts, {})
  const campaignId = gifts.find(({ title }) => title === '中秋礼品')?.campaignId ?? ''
  const station = { campaignId, stationId: 'home' }
  await askAs(url, 'demo-liaison', openStation, station)
  const { scene } = await askAs(url, 'demo-liaison', watchStation, station)

  const member = await stage.as('demo-member')
  const tapWords = (words: string) => member.getByText(words, { exact: true }).locator('visible=true').click()
  await tapWords('中秋礼品')
  await tapWords('扫不了码？输入口令')
  await member.locator('input').fill(parseScene(scene ?? '')?.token ?? '')
  await shoot(member, 'weapp-token')
  await tapWords('下一步')
  await tapWords('确认领取')
  await see(member, '已领取')
  await shoot(member, 'weapp-claimed')

  const [kept] = await documentsOf<EntitlementDoc>(url, 'entitlements', {
    campaign: campaignId,
    name: '施若兰',
  })
  expect(kept?.claims.map(({ state, station, role }) => ({ state, station, role }))).toEqual([
    { state: 'done', station: 'home', role: 'member' },
  ])
  await tapWords('完成')
  await see(member, /在工会之家，经办/)
  await shoot(member, 'weapp-after')
}, 60_000)
