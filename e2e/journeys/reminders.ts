import type { MemberDoc } from '../../cloudfunctions/core/documents'
import { autumn } from '../../local/demo/campaigns'
import { publishCampaign, saveCampaign } from '../../src/contract/campaign'
import { handOutToMany } from '../../src/contract/hand-over'
import { setPreference } from '../../src/contract/reminder'
import { askAs, documentsOf, fireTimer } from '../support/api'
import { shoot } from '../support/browser'
import { allow } from '../support/device'
import type { Stage } from '../support/stage'
import { agree, open, see, tap } from '../support/steps'

const TITLE = '秋季慰问品'
/** The department of the demo's liaison, who is m_024; the last two have said that WeChat may tell them. */
const CLAIMED = ['m_008', 'm_016', 'm_048']
const NO_CREDIT = 'm_024'
const ALLOWED = ['demo-m_032', 'demo-m_040']

/** A campaign of one department in which three have not claimed. */
async function threeLeft(url: string) {
  const draft = { ...autumn(new Date().toISOString()), title: TITLE, departments: ['d_8'], stock: [] }
  const { id } = await askAs(url, 'demo-chair', saveCampaign, { draft })
  await askAs(url, 'demo-chair', publishCampaign, { id })
  const handOver = { campaignId: id, memberIds: CLAIMED, mode: 'department' as const, nonce: 'three-left' }
  await askAs(url, 'demo-chair', handOutToMany, handOver)
  // What else waits for the two would travel with it, in one message.
  for (const openid of ALLOWED) await askAs(url, openid, setPreference, { kind: 'signup.undone', on: false })
}

/** To whom WeChat has brought something about it. */
async function arrived(url: string): Promise<string[]> {
  const state = await (await fetch(`${url}/dev/state`)).json()
  const messages: { openid: string; code: number; data: Record<string, string> }[] = state.messages
  return messages
    .filter(({ code, data }) => code === 0 && data.thing1 === `${TITLE}待领取`)
    .map(({ openid }) => openid)
    .sort()
}

/** What the liaison does about those who forget. */
export function reminderJourney(stage: Stage, platform: string) {
  test('a reminder is for the three who have not claimed; who has no credit is in the liaison’s text', async () => {
    const url = stage.address()
    await threeLeft(url)
    for (const openid of ALLOWED) {
      const member = await stage.as(openid)
      await open(member, TITLE)
      await allow(member, openid, '到时提醒我')
      await see(member, /还可以用微信提醒您 1 次/)
      if (openid === ALLOWED[0]) await shoot(member, `${platform}-consent`)
    }
    const liaison = await stage.as('demo-liaison')
    await open(liaison, '发放')
    await see(liaison, /已领 \d+\/\d+/)
    await open(liaison, TITLE)
    await tap(liaison, '微信提醒他们')
    await agree(liaison, '提醒')
    await see(liaison, '将提醒 3 人')
    await fireTimer(url)
    expect(await arrived(url)).toEqual(ALLOWED)

    await open(liaison, '提醒送达')
    await see(liaison, '已送达微信')
    await see(liaison, '没有收到微信提醒的 1 人')
    await shoot(liaison, `${platform}-deliveries`)
    await tap(liaison, '复制群通知')
    await see(liaison, '已复制')
    const text = await liaison.evaluate(() => navigator.clipboard.readText())
    const members = await documentsOf<MemberDoc>(url, 'members', { department: 'd_8' })
    const named = members.filter(({ name }) => text.includes(name)).map(({ _id }) => _id)
    expect(named).toEqual([NO_CREDIT])

    const told = await stage.as('demo-m_032')
    await see(told, /\d+ 条新的/)
    await open(told, '消息')
    await see(told, `${TITLE}：请领取`)
    await shoot(told, `${platform}-inbox`)
    await open(told, `${TITLE}：请领取`)
    await see(told, '还没有领取')
  })
}
