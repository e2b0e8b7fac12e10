import { getCondolence, listCondolences, saveCondolence } from '../../../src/contract/condolence'
import type { Context } from '../context'
import { closeForDonation, openForDonation } from '.'
import { ILLNESS, newNonce, setCondolences } from './testing'

const { branch, first, versionOf, moveBy, approve, visit } = setCondolences()

const GIVEN = { enrolment: 'a_1:m_004', member: 'm_004', on: '2026-09-20' }
const ID = `blood:${GIVEN.enrolment}`
const within = (job: (ctx: Context) => Promise<unknown>) =>
  branch().runTimer(async function job_(ctx) {
    await job(ctx)
  })
const openOnce = (given = GIVEN) =>
  within((ctx) => ctx.store.transaction((tx) => openForDonation(ctx, tx, given)))
const close = () => within((ctx) => ctx.store.transaction((tx) => closeForDonation(ctx, tx, GIVEN)))
const all = () => branch().store.find('condolence_cases', {})

test('twenty desks that write down one donation in the same moment open one case', async () => {
  await Promise.all(Array.from({ length: 20 }, () => openOnce()))
  const docs = await all()
  expect(docs).toMatchObject([
    { _id: ID, member: 'm_004', reason: 'blood', state: 'open', reasonUntil: null },
  ])
  expect(docs[0]?.steps).toHaveLength(1)
  const { rows } = await first().ask(listCondolences, { state: 'open', year: '2026' })
  expect(rows).toMatchObject([{ id: ID, on: '2026-09-20', amount: null }])
})

test('a student who gives blood gets no case', async () => {
  await openOnce({ ...GIVEN, member: 's_001' })
  expect(await all()).toEqual([])
})

test('a donation that is corrected away cancels its case, and written down again reopens the same', async () => {
  await openOnce()
  await close()
  await close()
  expect(await all()).toMatchObject([{ state: 'cancelled' }])
  await Promise.all([openOnce(), openOnce(), openOnce()])
  const [doc, ...more] = await all()
  expect(more).toEqual([])
  expect([doc?.state, doc?.steps.length]).toEqual(['open', 3])
})

test('what the committee has cancelled stays cancelled, and a visit that was made stays made', async () => {
  await openOnce()
  await moveBy(first(), ID, 'cancel', 'declined')
  await openOnce()
  expect((await first().ask(getCondolence, { id: ID })).state).toBe('cancelled')
  await moveBy(first(), ID, 'reopen', 'mistaken')
  const draft = { ...ILLNESS, reason: 'blood' as const, gift: '牛奶', amount: 20_000 }
  const seen = { id: ID, version: await versionOf(ID) }
  const other = { ...draft, reason: 'illness' as const }
  expect(await first().code(saveCondolence, { ...seen, draft: other, nonce: newNonce() })).toBe(
    'condolence/from_donation',
  )
  await first().ask(saveCondolence, { ...seen, draft, nonce: newNonce() })
  await approve(ID)
  await visit([ID], '2026-09-22')
  await close()
  await openOnce()
  expect((await first().ask(getCondolence, { id: ID })).state).toBe('visited')
})

test('a correction and an approval at the same moment end in one of the two, never in half of each', async () => {
  await openOnce()
  const seen = { id: ID, version: await versionOf(ID) }
  const draft = { ...ILLNESS, reason: 'blood' as const, amount: 20_000 }
  await first().ask(saveCondolence, { ...seen, draft, nonce: newNonce() })
  await moveBy(first(), ID, 'submit')
  const [code] = await Promise.all([moveBy(branch().chair, ID, 'approve'), close()])
  expect(['ok', 'condolence/changed_since']).toContain(code)
  expect(await all()).toMatchObject([{ state: 'cancelled', approvals: [] }])
})
