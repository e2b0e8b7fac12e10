import { type Branch, startBranch } from '../../../local/demo/testing'
import { authoriseProxy, claimAtStation } from '../../../src/contract/gift'
import { confirmClaim, handOutToMany } from '../../../src/contract/hand-over'

let branch: Branch
beforeAll(async () => {
  branch = await startBranch()
})
afterAll(() => branch.close())

const nonce = (i: number | string) => `nonce-${String(i).padStart(6, '0')}`
const boundTo = (member: string) =>
  branch.as(branch.bindings.find((binding) => binding.member === member)?._id ?? '')

test('fifty taps of one member at the same moment: one claim and 49 clear answers', async () => {
  const scene = await branch.scene(await branch.campaign())
  const member = branch.as('demo-member')
  const codes = await Promise.all(
    Array.from({ length: 50 }, (_, i) => member.code(claimAtStation, { scene, nonce: nonce(i) })),
  )
  expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
  expect(codes.filter((code) => code === 'gift/already_claimed')).toHaveLength(49)
})

test('forty members in the same second all get theirs', async () => {
  const stock = ['oil', 'cake'].map((goods) => ({
    pile: 'home',
    goods,
    option: goods === 'cake' ? 'gs' : null,
    received: 40,
  }))
  const campaign = await branch.campaign({ stock })
  const scene = await branch.scene(campaign)
  const forty = branch.bindings.filter(({ kind }) => kind === 'member').slice(0, 40)
  expect(forty).toHaveLength(40)
  const codes = await Promise.all(
    forty.map(({ _id }, i) => branch.as(_id).code(claimAtStation, { scene, nonce: nonce(i) })),
  )
  expect(new Set(codes)).toEqual(new Set(['ok']))
  expect(await branch.store.count('entitlements', { campaign, state: 'claimed' })).toBe(40)
  const piles = await branch.store.find('stock', { campaign })
  expect(piles.map(({ left }) => left)).toEqual([0, 0])
})

test('a retry with the same nonce succeeds again and leaves one row', async () => {
  const campaign = await branch.campaign()
  const scene = await branch.scene(campaign)
  const tap = () => branch.as('demo-member').ask(claimAtStation, { scene, nonce: nonce('retry') })
  const answers = await Promise.all([tap(), tap(), tap()])
  expect(answers.map(({ repeated }) => repeated).sort()).toEqual([false, true, true])
  const doc = await branch.store.get('entitlements', `${campaign}:m_004`)
  expect(doc?.claims).toHaveLength(1)
})

test('the last item, asked for at two stations of one pile: one gets it, nothing else is lost', async () => {
  const pile = { pile: 'one', goods: [] }
  const stations = [
    { id: 'a', name: '东门', place: '', ...pile },
    { id: 'b', name: '西门', place: '', ...pile },
  ]
  const stock = [{ pile: 'one', goods: 'oil', option: null, received: 1 }]
  const campaign = await branch.campaign({ stations, stock })
  const [a, b] = [await branch.scene(campaign, 'a'), await branch.scene(campaign, 'b')]
  const codes = await Promise.all([
    branch.as('demo-member').code(claimAtStation, { scene: a, nonce: nonce('left') }),
    branch.as('demo-dean').code(claimAtStation, { scene: b, nonce: nonce('right') }),
  ])
  expect(codes.sort()).toEqual(['gift/out_of_stock', 'ok'])
  const [pieces] = await branch.store.find('stock', { campaign })
  expect(pieces?.left).toBe(0)
  expect(await branch.store.count('entitlements', { campaign, state: 'claimed' })).toBe(1)
})

test('member, liaison and chair hand over to one person at the same moment: one claim', async () => {
  const campaignId = await branch.campaign()
  const scene = await branch.scene(campaignId)
  const memberId = branch.members[23]?._id ?? ''
  const codes = await Promise.all([
    boundTo(memberId).code(claimAtStation, { scene, nonce: nonce('self') }),
    branch.liaison.code(confirmClaim, { campaignId, memberId, mode: 'search', nonce: nonce('list') }),
    branch.chair.code(handOutToMany, {
      campaignId,
      memberIds: [memberId],
      mode: 'department',
      nonce: nonce('all'),
    }),
  ])
  expect(codes).toContain('ok')
  const doc = await branch.store.get('entitlements', `${campaignId}:${memberId}`)
  expect(doc?.claims.filter(({ state }) => state === 'done')).toHaveLength(1)
})

test('five colleagues choose one proxy at the same moment, the cap is three: three may', async () => {
  const campaignId = await branch.campaign({ proxyCap: 3 })
  const proxyId = 'm_001'
  const people = ['m_004', 'm_009', 'm_017', 'm_018', 'm_019'].map(boundTo)
  const codes = await Promise.all(
    people.map((person) => person.code(authoriseProxy, { campaignId, proxyId, reason: '出差' })),
  )
  expect(codes.filter((code) => code === 'ok')).toHaveLength(3)
  expect(codes.filter((code) => code === 'gift/proxy_cap')).toHaveLength(2)
})

test('what a claim costs in calls of the SDK stays a handful, however it is made', async () => {
  const campaignId = await branch.campaign()
  const scene = await branch.scene(campaignId)
  const costOf = async (work: () => Promise<unknown>) => {
    const before = await branch.sdkCalls()
    await work()
    return (await branch.sdkCalls()) - before
  }
  const tap = await costOf(() =>
    branch.as('demo-member').ask(claimAtStation, { scene, nonce: nonce('cost') }),
  )
  const claim = { campaignId, memberId: 'm_008', mode: 'search' as const, nonce: nonce('costs') }
  const byList = await costOf(() => branch.liaison.ask(confirmClaim, claim))
  // Three for who calls, two or one for what and where, the transaction with its entitlement, and each pile.
  expect(tap).toBeLessThanOrEqual(11)
  expect(byList).toBeLessThanOrEqual(9)
})
