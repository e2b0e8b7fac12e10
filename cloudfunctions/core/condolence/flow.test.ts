import {
  acknowledgeCondolence,
  countCondolences,
  getCondolence,
  listCondolences,
  moveCondolence,
  saveCondolence,
  setCondolenceThreshold,
  visitCondolences,
} from '../../../src/contract/condolence'
import { getMyData } from '../../../src/contract/identity'
import { ILLNESS, newNonce, setCondolences } from './testing'

const { branch, first, second, versionOf, moveBy, open, approve, visit } = setCondolences()

test('a case is opened, submitted, approved by another, visited and acknowledged, with who and when of each', async () => {
  const id = await open()
  expect(await moveBy(first(), id, 'submit')).toBe('ok')
  expect(await second().ask(countCondolences, {})).toEqual({ approve: 1, visit: 0 })
  expect(await first().ask(countCondolences, {})).toEqual({ approve: 0, visit: 0 })
  expect(await moveBy(first(), id, 'approve')).toBe('condolence/own_submission')
  expect(await moveBy(second(), id, 'approve')).toBe('ok')
  const batch = await visit([id], '2026-09-24')
  const seen = { id, version: await versionOf(id), nonce: newNonce() }
  await second().ask(acknowledgeCondolence, { ...seen, acknowledgement: 'family' })
  const view = await first().ask(getCondolence, { id })
  const { name } = branch().members[3] ?? { name: '' }
  expect(view).toMatchObject({
    name,
    reason: 'illness',
    state: 'visited',
    visit: { on: '2026-09-24', batch, acknowledgement: 'family' },
  })
  expect(view.visit?.visitors).toHaveLength(2)
  expect(view.steps.map(({ text }) => text)).toEqual(['登记', '提交审批', '批准', '登记慰问', '登记签收'])
  expect(view.steps.every(({ by, at }) => by !== '' && at === branch().clock.now)).toBe(true)
})

test('whoever is visited approves nothing of it, and a first approver no second time', async () => {
  const own = await open({ memberId: 'm_003' })
  await moveBy(first(), own, 'submit')
  expect(await moveBy(second(), own, 'approve')).toBe('condolence/own_case')
  const large = await open({ amount: 150_000 })
  await moveBy(first(), large, 'submit')
  expect(await moveBy(second(), large, 'approve')).toBe('ok')
  expect(await moveBy(second(), large, 'approve')).toBe('condolence/approved_by_you')
})

test.each([
  [100_000, 1],
  [100_001, 2],
  [null, 2],
])('%s fen take %s approvals', async (amount, needed) => {
  const id = await open({ amount, on: '2025-05-04' })
  await moveBy(first(), id, 'submit')
  expect(await moveBy(branch().chair, id, 'approve')).toBe('ok')
  expect(await first().ask(getCondolence, { id })).toMatchObject({
    state: needed === 1 ? 'approved' : 'submitted',
    approvals: 1,
    needed,
  })
})

test('beyond the threshold the chair is one of two: cannot submit, and nobody else is the second', async () => {
  const id = await open({ amount: 100_001 })
  expect(await moveBy(branch().chair, id, 'submit')).toBe('condolence/chair_submits')
  await branch().store.update('seats', 'delegate:1', {
    set: { kind: 'committee', holder: 'm_005', from: '2026-01-01', to: null },
  })
  await moveBy(first(), id, 'submit')
  await moveBy(second(), id, 'approve')
  const third = branch().as('demo-m_005')
  expect(await moveBy(third, id, 'approve')).toBe('condolence/chair_missing')
  expect(await moveBy(branch().chair, id, 'approve')).toBe('ok')
  expect((await first().ask(getCondolence, { id })).state).toBe('approved')
})

test('of a visit to the chair two others decide, and the chair may submit it', async () => {
  const id = await open({ memberId: 'm_001', amount: 150_000 })
  expect(await moveBy(branch().chair, id, 'submit')).toBe('ok')
  expect(await moveBy(branch().chair, id, 'approve')).toBe('condolence/own_case')
  await moveBy(first(), id, 'approve')
  expect((await first().ask(getCondolence, { id })).state).toBe('submitted')
  expect(await moveBy(second(), id, 'approve')).toBe('ok')
  expect((await first().ask(getCondolence, { id })).state).toBe('approved')
})

test('the chair sets the threshold, and it counts from then on', async () => {
  const id = await open({ amount: 30_000 })
  await branch().chair.ask(setCondolenceThreshold, { threshold: 20_000 })
  expect(await first().code(setCondolenceThreshold, { threshold: 1 })).toBe('system/forbidden')
  expect((await first().ask(getCondolence, { id })).needed).toBe(2)
  const { threshold } = await first().ask(listCondolences, { state: 'open', year: '2026' })
  expect(threshold).toBe(20_000)
})

test('nobody approves what was changed after it was seen, and a tap that is repeated does nothing more', async () => {
  const id = await open()
  await moveBy(first(), id, 'submit')
  const version = await versionOf(id)
  await moveBy(first(), id, 'reopen', 'changed')
  const change = {
    id,
    version: await versionOf(id),
    draft: { ...ILLNESS, amount: 90_000 },
    nonce: newNonce(),
  }
  await first().ask(saveCondolence, change)
  await moveBy(first(), id, 'submit')
  const late = { id, version, move: 'approve' as const, nonce: newNonce() }
  expect(await second().code(moveCondolence, late)).toBe('condolence/changed_since')
  const tap = { ...late, version: await versionOf(id), nonce: newNonce() }
  const taps = await Promise.all([1, 2, 3].map(() => second().code(moveCondolence, tap)))
  expect(taps).toEqual(['ok', 'ok', 'ok'])
  const { steps, amount } = await first().ask(getCondolence, { id })
  expect(amount).toBe(90_000)
  expect(steps.filter(({ text }) => text === '批准')).toHaveLength(1)
})

test('what is taken back leaves its trace: reopened, cancelled, restored; an annulled visit waits again', async () => {
  const id = await open()
  await approve(id)
  expect(await moveBy(first(), id, 'reopen')).toBe('condolence/needs_why')
  expect(await moveBy(first(), id, 'reopen', 'declined')).toBe('condolence/needs_why')
  expect(await moveBy(first(), id, 'reopen', 'changed')).toBe('ok')
  expect(await first().ask(getCondolence, { id })).toMatchObject({ state: 'open', approvals: 0 })
  expect(await moveBy(first(), id, 'cancel', 'declined')).toBe('ok')
  expect(await moveBy(first(), id, 'submit')).toBe('condolence/wrong_state')
  expect(await moveBy(first(), id, 'reopen', 'mistaken')).toBe('ok')
  await approve(id)
  const batch = await visit([id], '2026-09-24')
  expect(await moveBy(first(), id, 'cancel', 'declined')).toBe('condolence/wrong_state')
  expect(await moveBy(first(), id, 'annul', 'mistaken')).toBe('ok')
  const view = await first().ask(getCondolence, { id })
  expect(view).toMatchObject({ state: 'approved', visit: null, annulled: [{ batch, on: '2026-09-24' }] })
  expect(view.steps.map(({ why }) => why).filter(Boolean)).toEqual([
    '慰问品或金额要改',
    '本人谢绝',
    '登记有误',
    '登记有误',
  ])
  const { year } = await first().ask(listCondolences, { state: 'approved', year: '2026' })
  expect(year).toMatchObject({ batches: 0, people: 0, visits: 0 })
})

test('bad dates, people and amounts are refused with what is wrong', async () => {
  const code = (change: object) =>
    first().code(saveCondolence, { draft: { ...ILLNESS, ...change }, nonce: newNonce() })
  expect(await code({ on: '2026-09-26' })).toBe('condolence/future')
  expect(await code({ on: '2001-01-01' })).toBe('condolence/not_yet_member')
  expect(await code({ memberId: 'm_none' })).toBe('roster/not_found')
  expect(await code({ reason: 'cancer' })).toBe('system/invalid_input')
  expect(await code({ amount: 0 })).toBe('system/invalid_input')
  const unknown = await open({ amount: null })
  expect(await moveBy(first(), unknown, 'submit')).toBe('condolence/needs_amount')
  const id = await open()
  await approve(id)
  const round = async (change: object) =>
    first().code(visitCondolences, {
      cases: [{ id, version: await versionOf(id) }],
      on: '2026-09-24',
      visitors: ['m_001'],
      acknowledgement: 'signed',
      nonce: newNonce(),
      ...change,
    })
  expect(await round({ on: '2026-09-26' })).toBe('condolence/future')
  expect(await round({ on: '2026-09-19' })).toBe('condolence/before_occasion')
  expect(await round({ visitors: [] })).toBe('condolence/no_visitors')
  expect(await round({ visitors: ['m_004'] })).toBe('condolence/no_visitors')
  expect(await round({ visitors: ['m_none'] })).toBe('roster/not_found')
  expect(await round({ join: 'b_none' })).toBe('condolence/no_batch')
  expect(await round({})).toBe('ok')
})

test('the person sees the own visit with day and gift and without the reason', async () => {
  const id = await open()
  expect((await branch().as('demo-member').ask(getMyData, {})).visits).toEqual([])
  await approve(id)
  await visit([id], '2026-09-24')
  const { visits } = await branch().as('demo-member').ask(getMyData, {})
  expect(visits).toEqual([{ on: '2026-09-24', what: '水果（500 元）' }])
})
