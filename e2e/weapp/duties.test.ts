import { shoot } from '../support/browser'
import { agree, gone, open, see, tap } from '../support/steps'
import { workOn } from '../support/ways'
import { recorded } from './open'
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
})

test('with a yes what was asked for goes on by itself, and is not asked about again', async () => {
  const chair = await stage.as('demo-chair', { world: { privacyAgreed: false } })
  await workOn(chair, '领取点')
  await tap(chair, '打开领取点')
  await tap(chair, '张贴用的码')
  await tap(chair, '保存图片')
  await see(chair, '相册（只保存，不读取）')
  await tap(chair, '同意')
  await see(chair, '图片已保存')
  await gone(chair, '相册（只保存，不读取）')
  await tap(chair, '保存图片')
  await chair.waitForFunction('window.weapp.album.length === 2')
})

test('with a no no picture is saved, and the way without the album is told alone', async () => {
  const chair = await stage.as('demo-chair', { world: { privacyAgreed: false } })
  await workOn(chair, '领取点')
  await tap(chair, '张贴用的码')
  await tap(chair, '保存图片')
  await tap(chair, '不同意')
  await see(chair, '请对着屏幕上的码截图')
  await agree(chair, '知道了')
  await gone(chair, '请对着屏幕上的码截图')
  await see(chair, '这个码长期不变')
  expect((await recorded(chair)).album).toEqual([])
})

test('a gift can be passed on to whoever it is for: the card names the campaign and leads to it', async () => {
  const member = await stage.as('demo-member')
  await open(member, '中秋礼品')
  await see(member, '还没有领取')
  const card = await within(member, (_wx, _given, user) => user.share(), null)
  expect(card).toMatchObject({ title: expect.stringContaining('中秋礼品') })
  expect(JSON.stringify(card)).not.toContain('施若兰')
})

test('home can be passed on, under a title without a person', async () => {
  const member = await stage.as('demo-member')
  const card = () => within(member, (_wx, _given, user) => user.share(), null)
  await see(member, '中秋礼品')
  expect(await card()).toMatchObject({ title: '工会之家：看看有什么可以领', path: '/pages/home/index' })
})

test('a new version is offered once it is there, and taken with a yes', async () => {
  const member = await stage.as('demo-member', { world: { update: 'ready' } })
  await see(member, '有新版本')
  const restarted = member.waitForEvent('load')
  await agree(member, '重启')
  await restarted
  await see(member, '中秋礼品')
})

test('without signal the band tells a liaison what still works, and goes by itself', async () => {
  const liaison = await stage.as('demo-liaison')
  await workOn(liaison, '部门发放')
  await see(liaison, '全部已发')
  await liaison.context().setOffline(true)
  await see(liaison, '没有网络。发放可以照常登记')
  await shoot(liaison, 'weapp-band')
  await liaison.context().setOffline(false)
  await gone(liaison, '没有网络。发放可以照常登记')
})

test('the compiled mini program opens with what the cloud has for the member', async () => {
  const member = await stage.as('demo-member')
  await see(member, '中秋礼品')
  await see(member, '可领取')
  await shoot(member, 'weapp-home')
})

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
})
