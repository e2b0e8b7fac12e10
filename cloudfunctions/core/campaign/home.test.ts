import { type Branch, NOON, startBranch } from '../../../local/demo/testing'
import { getBoard, listCampaigns, listMyGifts } from '../../../src/contract/campaign'
import { authoriseProxy } from '../../../src/contract/gift'
import { confirmClaim, explainEntitlement } from '../../../src/contract/hand-over'

let branch: Branch
beforeAll(async () => {
  branch = await startBranch()
})
afterAll(() => branch.close())

const give = (campaignId: string, memberId: string) =>
  branch.liaison.ask(confirmClaim, { campaignId, memberId, mode: 'delivery', nonce: `nonce-${memberId}` })

test('whoever was asked to collect hears for whom, until there is nothing left to collect', async () => {
  const campaignId = await branch.campaign()
  const [proxy, absent] = [branch.as('demo-dean'), branch.as('demo-m_016')]
  expect((await proxy.ask(listMyGifts, {})).collects).toEqual([])
  await absent.ask(authoriseProxy, { campaignId, proxyId: 'm_009', reason: '出差' })
  const name = branch.members.find(({ _id }) => _id === 'm_016')?.name
  const [one] = (await proxy.ask(listMyGifts, {})).collects ?? []
  expect(one).toMatchObject({ campaignId, title: '中秋礼品', names: [name] })
  const { gifts } = await absent.ask(listMyGifts, {})
  expect(gifts[0]?.proxy).toBe(branch.members.find(({ _id }) => _id === 'm_009')?.name)
  branch.clock.now = one?.due ?? ''
  expect((await proxy.ask(listMyGifts, {})).collects).toHaveLength(1)
  branch.clock.now = new Date(Date.parse(one?.due ?? '') + 1).toISOString()
  expect((await proxy.ask(listMyGifts, {})).collects).toEqual([])
  branch.clock.now = NOON
  await give(campaignId, 'm_016')
  expect((await proxy.ask(listMyGifts, {})).collects).toEqual([])
})

test('a liaison hears how many of the own department are left, the chair of all; before the window nobody is', async () => {
  const id = await branch.campaign({ title: '年货' })
  const leftOf = async (who: typeof branch.chair) =>
    (await who.ask(listCampaigns, {})).campaigns.find((one) => one.id === id)?.left
  const own = branch.members.filter(({ department, leftOn }) => department === 'd_8' && leftOn === null)
  const all = branch.members.filter(({ leftOn }) => leftOn === null)
  expect([await leftOf(branch.liaison), await leftOf(branch.chair)]).toEqual([own.length, all.length])
  await give(id, own[0]?._id ?? '')
  const waived = { campaignId: id, memberId: own[1]?._id ?? '', state: 'waived' as const, reason: '不要' }
  await branch.liaison.ask(explainEntitlement, waived)
  expect(await leftOf(branch.liaison)).toBe(own.length - 2)
  expect((await branch.liaison.ask(getBoard, { id })).timeline).toEqual({
    unit: 'hour',
    step: 1,
    bars: [{ from: NOON, count: 1 }],
  })
  const later = await branch.campaign({ title: '明年', opensAt: '2026-09-26T01:00:00.000Z' })
  const { campaigns } = await branch.chair.ask(listCampaigns, {})
  expect(campaigns.find((one) => one.id === later)).not.toHaveProperty('left')
})
