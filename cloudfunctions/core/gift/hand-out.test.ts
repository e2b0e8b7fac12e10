import { newYear } from '../../../local/demo/campaigns'
import { type Branch, NOON, startBranch } from '../../../local/demo/testing'
import { authoriseProxy } from '../../../src/contract/gift'
import { confirmClaim, handOutToMany, listHandOut, undoClaim } from '../../../src/contract/hand-over'
import { openStation } from '../../../src/contract/station'

let branch: Branch
beforeAll(async () => {
  branch = await startBranch()
})
beforeEach(() => {
  branch.clock.now = NOON
})
afterAll(() => branch.close())

let drawn = 0
const nonce = () => `hand-out-${String(++drawn).padStart(6, '0')}`
const later = (minutes: number) => new Date(Date.parse(NOON) + minutes * 60_000).toISOString()
const films = async () => {
  const { goods } = newYear(NOON)
  return branch.campaign({ goods: goods.filter(({ uses = 1 }) => uses > 1), stock: [] })
}
const rowsOf = async (campaignId: string, who = branch.liaison) =>
  (await who.ask(listHandOut, { campaignId, department: 'd_8' })).rows

test('two tickets a person: one claim has to say how many, the whole department gets all that are left', async () => {
  const campaignId = await films()
  const [first, second, third] = await rowsOf(campaignId)
  expect(first?.most).toBe(2)
  const one = { campaignId, memberId: first?.memberId ?? '', mode: 'delivery' as const }
  expect(await branch.liaison.code(confirmClaim, { ...one, nonce: nonce() })).toBe('gift/ambiguous')
  expect((await branch.liaison.ask(confirmClaim, { ...one, quantity: 1, nonce: nonce() })).remaining).toBe(1)
  expect((await rowsOf(campaignId))[0]).toMatchObject({
    item: '电影票 2\u00a0张',
    rest: '电影票 1\u00a0张',
    state: 'part',
  })
  const many = { campaignId, mode: 'department' as const, nonce: nonce() }
  const exact = await branch.liaison.ask(handOutToMany, { ...many, memberIds: [second?.memberId ?? ''] })
  expect(exact.results[0]).toMatchObject({ ok: false, no: null })
  const memberIds = [first, second, third].map((row) => row?.memberId ?? '')
  const whole = await branch.liaison.ask(handOutToMany, { ...many, nonce: nonce(), memberIds, whole: true })
  expect(whole.results.map(({ message }) => message)).toEqual([
    '电影票 1\u00a0张',
    '电影票 2\u00a0张',
    '电影票 2\u00a0张',
  ])
  expect((await rowsOf(campaignId)).slice(0, 3).map(({ state, most }) => [state, most])).toEqual([
    ['claimed', 1],
    ['claimed', 1],
    ['claimed', 1],
  ])
})

test('the list offers undo exactly where undo works: fifteen minutes, no station; the chair always', async () => {
  const campaignId = await branch.campaign({ departments: ['d_8'] })
  const [a, b] = (await rowsOf(campaignId)).map(({ memberId }) => memberId)
  const hand = (memberId: string, stationId?: string) =>
    branch.liaison.ask(confirmClaim, { campaignId, memberId, mode: 'search', nonce: nonce(), stationId })
  await branch.liaison.ask(openStation, { campaignId, stationId: 'home' })
  await hand(a ?? '')
  await hand(b ?? '', 'home')
  const offered = async (who = branch.liaison) =>
    (await rowsOf(campaignId, who)).slice(0, 2).map(({ claims }) => claims[0]?.undoable)
  const works = (memberId = '') =>
    branch.liaison.code(undoClaim, { campaignId, memberId, no: 1, reason: '拿错了' })
  expect(await offered()).toEqual([true, false])
  expect(await works(b)).toBe('gift/undo_other_station')
  branch.clock.now = later(16)
  expect(await offered()).toEqual([false, false])
  expect(await works(a)).toBe('gift/undo_late')
  expect(await offered(branch.chair)).toEqual([true, true])
  branch.clock.now = later(15)
  expect(await works(a)).toBe('ok')
  expect(await offered()).toEqual([false, false])
})

test('the list names the proxy, with whose id the hand-over is confirmed', async () => {
  const campaignId = await branch.campaign()
  await branch.liaison.ask(authoriseProxy, { campaignId, proxyId: 'm_009', reason: '出差' })
  const row = (await rowsOf(campaignId)).find(({ memberId }) => memberId === 'm_024')
  expect(row?.proxy).toMatchObject({ memberId: 'm_009' })
  const claim = { campaignId, memberId: 'm_024', mode: 'delivery' as const, takenBy: row?.proxy?.memberId }
  await branch.liaison.ask(confirmClaim, { ...claim, nonce: nonce() })
  const after = (await rowsOf(campaignId)).find(({ memberId }) => memberId === 'm_024')
  expect(after?.claims[0]?.takenBy).toBe(row?.proxy?.name)
})
