import type { EntitlementDoc } from '../../cloudfunctions/core/documents'
import { listMyGifts } from '../../src/contract/campaign'
import { parseScene } from '../../src/contract/scene'
import { openStation, watchStation } from '../../src/contract/station'
import { askAs, documentsOf } from '../support/api'
import { shoot } from '../support/browser'
import { open, see, tap, type } from '../support/steps'
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
  await open(member, '中秋礼品')
  await tap(member, '扫不了码？输入口令')
  await type(member, '口令', parseScene(scene ?? '')?.token ?? '')
  await shoot(member, 'weapp-token')
  await tap(member, '下一步')
  await tap(member, '确认领取')
  await see(member, '已领取')

  const [kept] = await documentsOf<EntitlementDoc>(url, 'entitlements', {
    campaign: campaignId,
    name: '施若兰',
  })
  expect(kept?.claims.map(({ state, station, role }) => ({ state, station, role }))).toEqual([
    { state: 'done', station: 'home', role: 'member' },
  ])
  await tap(member, '完成')
  await see(member, /在工会之家，经办/)
  await shoot(member, 'weapp-after')
}, 60_000)

test('a screen reader hears roles, names and states', async () => {
  const member = await stage.as('demo-m_005')
  await open(member, '中秋礼品')
  await see(member, '还没有领取')
  await tap(member, '扫不了码？输入口令')
  await member.getByRole('heading', { name: '输入口令', level: 2 }).waitFor()
  const places = member.getByRole('radiogroup', { name: '我在哪里' })
  await places.getByRole('radio', { name: '工会之家', checked: true }).waitFor()
  await places.getByRole('radio', { name: '实训楼大厅', checked: false }).click()
  await places.getByRole('radio', { name: '实训楼大厅', checked: true }).waitFor()
  await places.getByRole('radio', { name: '工会之家', checked: false }).waitFor()
  await member.getByRole('textbox', { name: '口令' }).waitFor()
}, 60_000)
