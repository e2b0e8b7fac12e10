import { autumn } from '../../../local/demo/campaigns'
import { type Branch, NOON, startBranch } from '../../../local/demo/testing'
import {
  closeCampaign,
  grantEntitlement,
  publishCampaign,
  removeDraft,
  reopenCampaign,
  saveCampaign,
} from '../../../src/contract/campaign'
import { explainEntitlement, handOutToMany } from '../../../src/contract/hand-over'

let branch: Branch
beforeAll(async () => {
  branch = await startBranch()
})
afterAll(() => branch.close())

const unclaimed = (campaign: string) => branch.store.find('entitlements', { campaign, state: 'open' })

test('somebody is granted while the chair closes: never a closed campaign with somebody unexplained', async () => {
  const campaignId = await branch.campaign({ departments: ['d_1'], stock: [] })
  const memberIds = (await unclaimed(campaignId)).map(({ member }) => member)
  await branch.chair.ask(handOutToMany, { campaignId, memberIds, mode: 'department', nonce: 'nonce-close' })
  const others = branch.members.filter(({ department, leftOn }) => department !== 'd_1' && leftOn === null)
  for (const { _id: memberId } of others.slice(0, 12)) {
    const grant = { id: campaignId, memberId, reason: '漏报' }
    await Promise.all([
      branch.chair.code(closeCampaign, { id: campaignId }),
      branch.chair.code(grantEntitlement, grant),
    ])
    const campaign = await branch.store.get('campaigns', campaignId)
    const open = await unclaimed(campaignId)
    expect(campaign?.state === 'closed' ? open.map(({ name }) => name) : []).toEqual([])
    expect(campaign?.entitled).toBe(await branch.store.count('entitlements', { campaign: campaignId }))
    if (campaign?.state === 'closed') {
      await branch.chair.ask(reopenCampaign, { id: campaignId, reason: '补发' })
    }
    const reason = '不领'
    for (const { member } of open) {
      const waived = { campaignId, memberId: member, state: 'waived' as const, reason }
      await branch.chair.ask(explainEntitlement, waived)
    }
  }
})

test('five are granted at the same moment: each has a serial of its own', async () => {
  const id = await branch.campaign({ departments: ['d_1'] })
  const before = await unclaimed(id)
  const others = branch.members.filter(({ department, leftOn }) => department !== 'd_1' && leftOn === null)
  const codes = await Promise.all(
    others
      .slice(0, 5)
      .map(({ _id }) => branch.chair.code(grantEntitlement, { id, memberId: _id, reason: '漏报' })),
  )
  expect(new Set(codes)).toEqual(new Set(['ok']))
  const serials = (await unclaimed(id)).map(({ serial }) => serial).sort((a, b) => a - b)
  expect(serials).toEqual(Array.from({ length: before.length + 5 }, (_, i) => i + 1))
})

test('a draft is removed while somebody publishes it: either it is gone or it is complete', async () => {
  for (let round = 0; round < 8; round++) {
    const { id } = await branch.chair.ask(saveCampaign, { draft: autumn(NOON) })
    const publishing = branch.chair.code(publishCampaign, { id })
    // The removal meets each step of the publishing once.
    await new Promise((resolve) => setTimeout(resolve, 2 * round))
    await branch.chair.code(removeDraft, { id })
    await publishing
    const campaign = await branch.store.get('campaigns', id)
    const entitled = await branch.store.count('entitlements', { campaign: id })
    expect(campaign ? [campaign.state, campaign.entitled] : ['gone', 0]).toEqual([
      campaign ? 'open' : 'gone',
      entitled,
    ])
  }
})

test('two publish one draft while somebody joins: the campaign counts everybody who is entitled', async () => {
  const [like] = branch.members
  for (let round = 0; round < 8; round++) {
    const { id } = await branch.chair.ask(saveCampaign, { draft: autumn(NOON) })
    const both = [0, 1].map(() => branch.chair.code(publishCampaign, { id }))
    // The newcomer meets each step of the publishing once.
    await new Promise((resolve) => setTimeout(resolve, round))
    const joined = { _id: `m_late${round}`, staffNo: `late${round}` }
    if (like) await branch.store.set('members', { ...like, ...joined })
    expect(await Promise.all(both)).toEqual(['ok', 'ok'])
    const campaign = await branch.store.get('campaigns', id)
    expect(campaign?.entitled).toBe(await branch.store.count('entitlements', { campaign: id }))
  }
})
