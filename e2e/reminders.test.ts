import { fireTimer } from './support/api'
import { shoot } from './support/browser'
import { setStage } from './support/stage'
import { agree, open, see, tap } from './support/steps'
import { CAMPAIGN } from './support/ways'

const stage = setStage()

/** What WeChat has sent to this account. */
async function arrived(openid: string) {
  const { messages }: { messages: { openid: string; code: number; data: Record<string, string> }[] } = await (
    await fetch(`${stage.address()}/dev/state`)
  ).json()
  return messages.filter((message) => message.openid === openid && message.code === 0)
}

test('a reminder reaches whoever has not claimed and allowed it; who has no credit is in the liaison’s text', async () => {
  const member = await stage.as('demo-member')
  await open(member, CAMPAIGN)
  await tap(member, '到时提醒我')
  await agree(member, '允许')
  await see(member, /还可以用微信提醒您 1 次/)
  await shoot(member, 'reminder-consent')

  const chair = await stage.as('demo-chair')
  await open(chair, '发放')
  await see(chair, /已领 \d+\/\d+/)
  await open(chair, CAMPAIGN)
  await tap(chair, '微信提醒他们')
  await agree(chair, '提醒')
  await see(chair, /将提醒 \d+ 人/)
  await fireTimer(stage.address())

  expect(await arrived('demo-member')).toMatchObject([{ data: { thing1: `${CAMPAIGN}待领取` } }])
  expect(await arrived('demo-m_005')).toEqual([])
  await open(chair, '提醒送达')
  await see(chair, '已送达微信')
  await see(chair, '没有订阅次数')
  await shoot(chair, 'reminder-deliveries')
  await tap(chair, '复制群通知')
  const text = await chair.evaluate(() => navigator.clipboard.readText())
  expect(text).toContain('没有收到微信提醒')
  expect(text).not.toContain('施若兰')

  await member.goto(`${stage.address()}/app/`)
  await see(member, /\d 条新的/)
  await open(member, '消息')
  await see(member, `${CAMPAIGN}：请领取`)
  await shoot(member, 'reminder-inbox')
  await open(member, `${CAMPAIGN}：请领取`)
  await see(member, '还没有领取')
}, 90_000)
