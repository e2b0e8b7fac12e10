import { shoot } from '../support/browser'
import { open, see, tap } from '../support/steps'
import { setWeappStage } from './stage'

const stage = setWeappStage()

test('the compiled mini program opens with what the cloud has for the member', async () => {
  const member = await stage.as('demo-member')
  await see(member, '中秋礼品')
  await see(member, '可领取')
  await shoot(member, 'weapp-home')
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
