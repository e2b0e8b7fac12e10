import { shoot } from '../support/browser'
import { agree, gone, open, see, tap } from '../support/steps'
import { workOn } from '../support/ways'
import { setWeappStage } from './stage'
import { within } from './within'

const stage = setWeappStage()

test('before the clipboard is used we ask, and a no is answered with another way', async () => {
  const chair = await stage.as('demo-chair', { world: { privacyAgreed: false } })
  await open(chair, '发放')
  await see(chair, /已领 \d+\/\d+/)
  await open(chair, '中秋礼品')
  await tap(chair, '复制群通知')
  await see(chair, '剪贴板（只写入，不读取）')
  await shoot(chair, 'weapp-privacy')
  await open(chair, '看《隐私保护指引》')
  await agree(chair, '返回')
  await tap(chair, '不同意')
  await see(chair, '不用剪贴板也能办')
  await agree(chair, '知道了')
}, 60_000)

test('home can be passed on, under a title without a person', async () => {
  const member = await stage.as('demo-member')
  const card = () => within(member, (_wx, _given, user) => user.share(), null)
  await see(member, '中秋礼品')
  expect(await card()).toMatchObject({ title: '工会之家：看看有什么可以领', path: '/pages/home/index' })
}, 60_000)

test('a new version is offered once it is there, and taken with a yes', async () => {
  const member = await stage.as('demo-member', { world: { update: 'ready' } })
  await see(member, '有新版本')
  const restarted = member.waitForEvent('load')
  await agree(member, '重启')
  await restarted
  await see(member, '中秋礼品')
}, 60_000)

test('without signal the band tells a liaison what still works, and goes by itself', async () => {
  const liaison = await stage.as('demo-liaison')
  await workOn(liaison, '部门发放')
  await liaison.context().setOffline(true)
  await see(liaison, '没有网络。发放可以照常登记')
  await shoot(liaison, 'weapp-band')
  await liaison.context().setOffline(false)
  await gone(liaison, '没有网络。发放可以照常登记')
}, 60_000)
