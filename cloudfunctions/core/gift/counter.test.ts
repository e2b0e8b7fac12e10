import { type Branch, NOON, startBranch } from '../../../local/demo/testing'
import { getBoard, grantEntitlement, listMyGifts } from '../../../src/contract/campaign'
import { authoriseProxy, claimAtStation, getMyGift } from '../../../src/contract/gift'
import { confirmClaim, identify } from '../../../src/contract/hand-over'

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

test('what a tap answered, how many and for whom stay when the liaison confirms it', async () => {
  const question = { text: '尺码', options: ['M', 'L'], required: true }
  const campaignId = await branch.campaign({ twoStep: true, question })
  const scene = await branch.scene(campaignId)
  const memberId = 'm_004'
  await branch.as('demo-member').ask(authoriseProxy, { campaignId, proxyId: 'm_009', reason: '出差' })
  const tap = { scene, nonce: 'nonce-counter-2', memberId, answer: 'L' }
  const { no } = await branch.as('demo-dean').ask(claimAtStation, tap)
  const finish = { campaignId, memberId, stationId: 'home', mode: 'scan' as const, pendingNo: no }
  const done = await branch.liaison.ask(confirmClaim, { ...finish, nonce: 'nonce-counter-3' })
  expect(done.state).toBe('claimed')
  const [entry] = (await branch.store.get('entitlements', `${campaignId}:${memberId}`))?.claims ?? []
  expect([entry?.answer, entry?.takenBy, entry?.state]).toEqual(['L', 'm_009', 'done'])
})

test('of two pieces a tap took one: confirming it hands out one', async () => {
  const film = {
    id: 'film',
    name: '电影票',
    quantity: 1,
    unit: '张',
    uses: 2,
    options: [],
    defaultOption: null,
    joinedBy: null,
  }
  const campaignId = await branch.campaign({ twoStep: true, goods: [film], stock: [] })
  const scene = await branch.scene(campaignId)
  const tap = { scene, nonce: 'nonce-counter-4', quantity: 1 }
  const { no } = await branch.as('demo-member').ask(claimAtStation, tap)
  const finish = { campaignId, memberId: 'm_004', stationId: 'home', mode: 'scan' as const, pendingNo: no }
  const done = await branch.liaison.ask(confirmClaim, { ...finish, nonce: 'nonce-counter-5' })
  expect([done.item, done.remaining]).toEqual(['电影票 1\u00a0张', 1])
})

test('a tap is confirmed for the station where it waits, with its pieces from there, wherever the liaison says it is', async () => {
  const stations = ['home', 'hall'].map((id) => ({ id, name: id, place: '', goods: [], pile: id }))
  const stock = ['home', 'hall'].map((pile) => ({ pile, goods: 'oil', option: null, received: 5 }))
  const campaignId = await branch.campaign({ twoStep: true, stations, stock })
  const scene = await branch.scene(campaignId)
  const memberId = 'm_008'
  const own = branch.as(branch.bindings.find(({ member }) => member === memberId)?._id ?? '')
  const { no } = await own.ask(claimAtStation, { scene, nonce: 'nonce-counter-6' })
  const finish = { campaignId, memberId, mode: 'scan' as const, pendingNo: no }
  await branch.liaison.ask(confirmClaim, { ...finish, nonce: 'nonce-counter-7' })
  const [entry] = (await branch.store.get('entitlements', `${campaignId}:${memberId}`))?.claims ?? []
  expect([entry?.station, entry?.pile]).toEqual(['home', 'home'])
  const piles = await branch.store.find('stock', { campaign: campaignId })
  expect(piles.map(({ pile, left }) => [pile, left]).sort()).toEqual([
    ['hall', 5],
    ['home', 4],
  ])
})

test('a tap that never was cannot be confirmed', async () => {
  const campaignId = await branch.campaign({ twoStep: true })
  const never = { campaignId, memberId: 'm_008', mode: 'scan', pendingNo: 7, nonce: 'nonce-counter-8' }
  expect(await branch.liaison.code(confirmClaim, never)).toBe('gift/no_tap')
  expect((await branch.store.get('entitlements', `${campaignId}:m_008`))?.state).toBe('open')
})

test('a tap that lapsed counts as open again, on the board as on the list', async () => {
  const id = await branch.campaign({ twoStep: true })
  const scene = await branch.scene(id)
  await branch.as('demo-member').ask(claimAtStation, { scene, nonce: 'nonce-counter-9' })
  branch.clock.now = new Date(Date.parse(NOON) + 16 * 60_000).toISOString()
  const { total } = await branch.chair.ask(getBoard, { id })
  expect([total.pending, total.open]).toEqual([0, total.entitled])
  const own = await branch.as('demo-member').ask(listMyGifts, {})
  expect(own.gifts.find(({ campaignId }) => campaignId === id)?.state).toBe('open')
})

test('whoever let a colleague collect and then came alone leaves the place to somebody else', async () => {
  const campaignId = await branch.campaign({ proxyCap: 1 })
  const scene = await branch.scene(campaignId)
  const consent = { campaignId, proxyId: 'm_009', reason: '出差' }
  const other = branch.as(branch.bindings.find(({ member }) => member === 'm_008')?._id ?? '')
  const member = branch.as('demo-member')
  await member.ask(authoriseProxy, consent)
  expect(await other.code(authoriseProxy, consent)).toBe('gift/proxy_cap')
  await member.ask(claimAtStation, { scene, nonce: 'nonce-counter-10' })
  expect(await other.code(authoriseProxy, consent)).toBe('ok')
  const collected = { scene, nonce: 'nonce-counter-11', memberId: 'm_008' }
  await branch.as('demo-dean').ask(claimAtStation, collected)
  const third = branch.as(branch.bindings.find(({ member: id }) => id === 'm_017')?._id ?? '')
  expect(await third.code(authoriseProxy, consent)).toBe('gift/proxy_cap')
})
