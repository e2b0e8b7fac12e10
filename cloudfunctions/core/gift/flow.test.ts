import { type Branch, NOON, startBranch } from '../../../local/demo/testing'
import {
  closeCampaign,
  getBoard,
  grantEntitlement,
  listConflicts,
  reopenCampaign,
  settleConflict,
} from '../../../src/contract/campaign'
import {
  authoriseProxy,
  chooseGift,
  claimAtStation,
  getMyGift,
  lookAtStation,
  reissueCode,
} from '../../../src/contract/gift'
import {
  confirmClaim,
  explainEntitlement,
  handOutToMany,
  identify,
  listHandOut,
  undoClaim,
} from '../../../src/contract/hand-over'
import { closeStation, openStation, watchStation } from '../../../src/contract/station'

let branch: Branch
beforeAll(async () => {
  branch = await startBranch()
})
beforeEach(() => {
  branch.clock.now = NOON
})
afterAll(() => branch.close())

let drawn = 0
const nonce = () => `nonce-${String(++drawn).padStart(6, '0')}`
const later = (minutes: number) => new Date(Date.parse(NOON) + minutes * 60_000).toISOString()
/** Of the liaison's own department, and of another. */
const OWN = 'm_008'
const OTHER = 'm_004'
const member = () => branch.as('demo-member')
const byList = (campaignId: string, memberId: string) =>
  branch.liaison.ask(confirmClaim, { campaignId, memberId, mode: 'search', nonce: nonce() })

test('a refused second claim says when, where and by whom the first was made', async () => {
  const campaignId = await branch.campaign()
  const scene = await branch.scene(campaignId)
  await member().ask(claimAtStation, { scene, nonce: nonce() })
  const reply = await member().call(claimAtStation, { scene, nonce: nonce() })
  expect(reply.ok || reply.error.details).toMatchObject({ at: NOON, station: '工会之家', takenBy: null })
  const kept = await branch.store.find('refusals', { campaign: campaignId })
  expect(kept.map(({ reason, member: who }) => [reason, who])).toEqual([['gift/already_claimed', 'm_004']])
})

test('a printed code, a closed session and an old photo do not claim', async () => {
  const campaignId = await branch.campaign()
  const scene = await branch.scene(campaignId)
  const printed = scene.split('.').slice(0, 2).join('.')
  expect((await member().ask(lookAtStation, { scene: printed })).live).toBe(false)
  expect(await member().code(claimAtStation, { scene: printed, nonce: nonce() })).toBe('gift/stale_code')
  branch.clock.now = later(1)
  expect(await member().code(claimAtStation, { scene, nonce: nonce() })).toBe('gift/stale_code')
  branch.clock.now = NOON
  await branch.chair.ask(closeStation, { campaignId, stationId: 'home' })
  expect(await member().code(claimAtStation, { scene, nonce: nonce() })).toBe('gift/session_closed')
  await branch.chair.ask(openStation, { campaignId, stationId: 'home' })
  expect(await member().code(claimAtStation, { scene, nonce: nonce() })).toBe('gift/stale_code')
})

test('a tap whose answer was lost is answered as carried out, though the code has changed and the table is closed', async () => {
  const campaignId = await branch.campaign()
  const scene = await branch.scene(campaignId)
  const tap = { scene, nonce: nonce() }
  await member().ask(claimAtStation, tap)
  branch.clock.now = later(2)
  expect(await member().ask(claimAtStation, tap)).toMatchObject({ state: 'claimed', repeated: true })
  await branch.liaison.ask(closeStation, { campaignId, stationId: 'home' })
  expect(await member().ask(claimAtStation, tap)).toMatchObject({ state: 'claimed', repeated: true })
  expect(await branch.chair.code(claimAtStation, tap)).toBe('gift/session_closed')
})

test('two steps: the tap waits, counts when the liaison confirms, and lapses after fifteen minutes', async () => {
  const campaignId = await branch.campaign({ twoStep: true })
  const scene = await branch.scene(campaignId)
  const stationId = 'home'
  const tap = await member().ask(claimAtStation, { scene, nonce: nonce() })
  expect(tap.state).toBe('pending')
  const [waiting] = (await branch.liaison.ask(watchStation, { campaignId, stationId })).pending
  expect(waiting?.memberId).toBe(OTHER)
  expect((await branch.chair.ask(getBoard, { id: campaignId })).total).toMatchObject({
    claimed: 0,
    pending: 1,
  })
  const finish = { campaignId, stationId, memberId: OTHER, mode: 'scan' as const, pendingNo: tap.no }
  expect(await branch.liaison.code(confirmClaim, { ...finish, nonce: nonce() })).toBe('ok')
  expect((await branch.chair.ask(getBoard, { id: campaignId })).total).toMatchObject({
    claimed: 1,
    pending: 0,
  })

  const dean = branch.as('demo-dean')
  await dean.ask(claimAtStation, { scene, nonce: nonce() })
  expect(await dean.code(claimAtStation, { scene, nonce: nonce() })).toBe('gift/pending')
  branch.clock.now = later(16)
  expect((await branch.liaison.ask(watchStation, { campaignId, stationId })).pending).toEqual([])
  const fresh = (await branch.liaison.ask(watchStation, { campaignId, stationId })).scene ?? ''
  expect(await dean.code(claimAtStation, { scene: fresh, nonce: nonce() })).toBe('ok')
})

test('undo: the row stays with its reason, the piece goes back, and it works once', async () => {
  const campaignId = await branch.campaign()
  const stationId = 'home'
  await branch.chair.ask(openStation, { campaignId, stationId })
  const handed = await branch.liaison.ask(confirmClaim, {
    campaignId,
    stationId,
    memberId: OWN,
    mode: 'search',
    nonce: nonce(),
  })
  const undo = { campaignId, memberId: OWN, no: handed.no, reason: '拿错了' }
  expect(await branch.liaison.code(undoClaim, undo)).toBe('gift/undo_other_station')
  branch.clock.now = later(15)
  expect(await branch.liaison.code(undoClaim, { ...undo, stationId })).toBe('ok')
  expect(await branch.liaison.code(undoClaim, { ...undo, stationId })).toBe('gift/undone')
  const doc = await branch.store.get('entitlements', `${campaignId}:${OWN}`)
  expect([doc?.state, doc?.claims[0]?.annulled?.reason]).toEqual(['open', '拿错了'])
  const stock = await branch.store.find('stock', { campaign: campaignId, pile: 'home' })
  expect(stock.every(({ left, received }) => left === received)).toBe(true)
  expect((await byList(campaignId, OWN)).no).toBe(2)
})

test('after fifteen minutes only the chair undoes', async () => {
  const campaignId = await branch.campaign()
  const { no } = await byList(campaignId, OWN)
  branch.clock.now = new Date(Date.parse(later(15)) + 1).toISOString()
  const undo = { campaignId, memberId: OWN, no, reason: '重复登记' }
  expect(await branch.liaison.code(undoClaim, undo)).toBe('gift/undo_late')
  expect(await branch.chair.code(undoClaim, undo)).toBe('ok')
})

test('a liaison hands out in the own department, and to others only by their code at an open station', async () => {
  const campaignId = await branch.campaign()
  const other = { campaignId, memberId: OTHER, mode: 'search' as const }
  expect(await branch.liaison.code(confirmClaim, { ...other, nonce: nonce() })).toBe(
    'roster/other_department',
  )
  const code = (await member().ask(getMyGift, { campaignId })).code ?? ''
  const typed = { campaignId, code, mode: 'typed' as const, stationId: 'home' }
  expect(await branch.liaison.code(identify, { ...typed })).toBe('gift/session_closed')
  await branch.liaison.ask(openStation, { campaignId, stationId: 'home' })
  expect((await branch.liaison.ask(identify, typed)).memberId).toBe(OTHER)
  const renewed = (await member().ask(reissueCode, { campaignId })).code
  expect(await branch.liaison.code(confirmClaim, { ...typed, nonce: nonce() })).toBe('gift/revoked')
  expect(await branch.liaison.code(confirmClaim, { ...typed, code: renewed, nonce: nonce() })).toBe('ok')
  const many = await branch.liaison.ask(handOutToMany, {
    campaignId,
    memberIds: [OWN, 'm_009', 'm_999'],
    mode: 'department',
    nonce: nonce(),
  })
  expect(many.results.map(({ ok, name }) => [ok, name !== ''])).toEqual([
    [true, true],
    [false, false],
    [false, false],
  ])
})

test('a proxy collects with consent, and the row names both', async () => {
  const campaignId = await branch.campaign()
  const scene = await branch.scene(campaignId)
  const dean = branch.as('demo-dean')
  const forOther = () => dean.code(claimAtStation, { scene, memberId: OTHER, nonce: nonce() })
  expect(await forOther()).toBe('gift/needs_proxy')
  await member().ask(authoriseProxy, { campaignId, proxyId: 'm_009', reason: '出差' })
  const seen = await dean.ask(lookAtStation, { scene })
  expect(seen.people.map(({ memberId, self }) => [memberId, self])).toEqual([
    ['m_009', true],
    [OTHER, false],
  ])
  expect(await forOther()).toBe('ok')
  const [claim] = (await member().ask(getMyGift, { campaignId })).claims
  expect(claim?.takenBy).toBe(branch.members[8]?.name)
})

test('asking twice for a proxy, or why somebody does not collect, is the same as once: one line in the journal', async () => {
  const campaignId = await branch.campaign()
  const proxy = { campaignId, proxyId: 'm_009', reason: '出差' }
  const explained = { campaignId, memberId: OWN, state: 'waived' as const, reason: '本人不要' }
  for (let i = 0; i < 2; i++) {
    await member().ask(authoriseProxy, proxy)
    await branch.liaison.ask(explainEntitlement, explained)
  }
  const lines = await branch.store.find('journal', {
    target: { in: [`${campaignId}:${OTHER}`, `${campaignId}:${OWN}`] },
  })
  expect(lines.map(({ what }) => what).sort()).toEqual(['gift.authoriseProxy', 'gift.explain.waived'])
})

test('without signal: queued twice at two stations, one is a conflict until it is settled', async () => {
  const campaignId = await branch.campaign()
  const queued = () =>
    branch.liaison.code(confirmClaim, {
      campaignId,
      memberId: OWN,
      mode: 'delivery',
      happenedAt: later(-60),
      offline: true,
      nonce: nonce(),
    })
  expect([await queued(), await queued()]).toEqual(['ok', 'gift/already_claimed'])
  const row = (await branch.liaison.ask(listHandOut, { campaignId })).rows.find((one) => one.memberId === OWN)
  expect(row?.claims[0]).toMatchObject({ happenedAt: later(-60), arrivedAt: NOON })
  const { conflicts } = await branch.liaison.ask(listConflicts, { id: campaignId })
  expect(conflicts).toHaveLength(1)
  expect(conflicts[0]?.first).toContain('9月25日')
  await branch.liaison.ask(settleConflict, { id: conflicts[0]?.id ?? '', note: '收回一份' })
  expect((await branch.liaison.ask(listConflicts, { id: campaignId })).conflicts).toEqual([])
})

test('without signal, for somebody who is no longer in the own department: the conflict names the person', async () => {
  const campaignId = await branch.campaign()
  const queued = { campaignId, memberId: OTHER, mode: 'delivery', offline: true, nonce: nonce() }
  expect(await branch.liaison.code(confirmClaim, queued)).toBe('roster/other_department')
  const { conflicts } = await branch.chair.ask(listConflicts, { id: campaignId })
  expect(conflicts.map(({ name }) => name)).toEqual([branch.members[3]?.name])
  expect((await branch.liaison.ask(listConflicts, { id: campaignId })).conflicts).toEqual([])
})

test('closing needs every entitlement claimed or explained; the numbers are the lists', async () => {
  const campaignId = await branch.campaign({ departments: ['d_8'] })
  const close = () => branch.chair.call(closeCampaign, { id: campaignId })
  const board = await branch.chair.ask(getBoard, { id: campaignId })
  expect(board.missing).toHaveLength(board.total.open)
  const [last, ...rest] = board.missing.map(({ memberId }) => memberId)
  await branch.liaison.ask(handOutToMany, {
    campaignId,
    memberIds: rest,
    mode: 'department',
    nonce: nonce(),
  })
  const refused = await close()
  expect(refused.ok || refused.error.details).toEqual({ people: [board.missing[0]?.name] })
  const explain = { campaignId, memberId: last ?? '', reason: '长期病假' }
  await branch.liaison.ask(explainEntitlement, { ...explain, state: 'undelivered' })
  await branch.liaison.ask(explainEntitlement, { ...explain, state: 'open' })
  expect((await close()).ok).toBe(false)
  await branch.liaison.ask(explainEntitlement, { ...explain, state: 'undelivered' })
  expect((await close()).ok).toBe(true)
  expect(await branch.liaison.code(explainEntitlement, { ...explain, state: 'open' })).toBe('gift/closed')
  expect(await branch.chair.code(reopenCampaign, { id: campaignId, reason: '补发一份' })).toBe('ok')
})

test('choosing ends at the cut-off; a grant adds one person after the freeze', async () => {
  const campaignId = await branch.campaign({
    choosesUntil: later(5),
    opensAt: later(5),
    departments: ['d_4'],
  })
  const choices = { cake: 'ss' }
  expect(await member().code(chooseGift, { campaignId, choices })).toBe('ok')
  expect(await member().code(chooseGift, { campaignId, choices: { cake: 'none' } })).toBe(
    'system/invalid_input',
  )
  branch.clock.now = later(5)
  expect(await member().code(chooseGift, { campaignId, choices })).toBe('gift/choice_closed')
  const orders = (await branch.chair.ask(getBoard, { id: campaignId })).orders
  expect(orders.find(({ option }) => option === '苏式')).toMatchObject({ quantity: 1, silent: 0 })
  expect(await byList(campaignId, OWN).catch((error) => String(error))).toContain('gift/not_eligible')
  await branch.chair.ask(grantEntitlement, { id: campaignId, memberId: OWN, reason: '新调入' })
  expect((await byList(campaignId, OWN)).state).toBe('claimed')
})
