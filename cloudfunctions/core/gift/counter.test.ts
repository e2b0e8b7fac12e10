import { type Branch, NOON, startBranch } from '../../../local/demo/testing'
import { grantEntitlement } from '../../../src/contract/campaign'
import { claimAtStation, getMyGift } from '../../../src/contract/gift'
import { identify } from '../../../src/contract/hand-over'

let branch: Branch
beforeAll(async () => {
  branch = await startBranch()
})
beforeEach(() => {
  branch.clock.now = NOON
})
afterAll(() => branch.close())

test('a scanned code that was used before is answered with when and where, and the scan is kept', async () => {
  const campaignId = await branch.campaign()
  const scene = await branch.scene(campaignId)
  const member = branch.as('demo-member')
  const code = (await member.ask(getMyGift, { campaignId })).code ?? ''
  const look = { campaignId, stationId: 'home', code }
  expect((await branch.liaison.ask(identify, look)).refusal).toBeNull()
  await member.ask(claimAtStation, { scene, nonce: 'nonce-counter-1' })
  const { name, refusal } = await branch.liaison.ask(identify, look)
  expect(name).not.toBe('')
  expect(refusal).toMatchObject({ code: 'gift/already_claimed', details: { at: NOON, station: '工会之家' } })
  expect(await branch.liaison.code(identify, { ...look, code: 'nonsense' })).toBe('gift/invalid')
  const kept = await branch.store.find('refusals', { campaign: campaignId })
  expect(kept.map(({ raw, reason, offline }) => [raw, reason, offline])).toEqual(
    expect.arrayContaining([
      [code, 'gift/already_claimed', false],
      ['nonsense', 'gift/invalid', false],
    ]),
  )
})

test('a person who is entitled already cannot be granted a second time', async () => {
  const id = await branch.campaign()
  const again = { id, memberId: 'm_008', reason: '漏了' }
  expect(await branch.chair.code(grantEntitlement, again)).toBe('campaign/already_entitled')
})
