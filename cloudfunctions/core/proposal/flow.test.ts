import { getMyData } from '../../../src/contract/identity'
import { decideProposal, listProposals, secondProposal } from '../../../src/contract/proposal'
import { listJournal } from '../../../src/contract/roster'
import { type Mailbox, startMailbox } from '../mailbox/testing'
import { proposing } from './testing'

let box: Mailbox
let way: ReturnType<typeof proposing>
let id = ''
beforeEach(async () => {
  box = await startMailbox()
  way = proposing(box)
  id = await way.raised()
})
afterEach(() => box.close())

const second = (who: string, on = true, proposal = id) =>
  box.as(who).ask(secondProposal, { id: proposal, on })

test('two others second it and it waits for the committee; one takes it back and it gathers again', async () => {
  expect(await box.writer.code(secondProposal, { id, on: true })).toBe('proposal/own')
  expect(await second('demo-m_006')).toMatchObject({ seconds: 1, needed: 2, state: 'gathering' })
  expect(await box.as('demo-m_006').code(secondProposal, { id, on: true })).toBe('proposal/seconded')
  expect(await second('demo-m_007')).toMatchObject({ seconds: 2, state: 'waiting' })
  expect(await second('demo-m_007', false)).toMatchObject({ seconds: 1, state: 'gathering' })
  expect(await box.as('demo-m_007').code(secondProposal, { id, on: false })).toBe('proposal/not_seconded')
})

test('an unsigned one needs a third, since its writer may be among them', async () => {
  const unsigned = await way.raised(false)
  await second('demo-m_005', true, unsigned)
  expect(await second('demo-m_006', true, unsigned)).toMatchObject({ needed: 3, state: 'gathering' })
  expect(await second('demo-m_007', true, unsigned)).toMatchObject({ proposer: null, state: 'waiting' })
})

test('ten second at once: each counts once', async () => {
  const people = ['06', '07', '08', '18', '11', '13', '14', '15', '16', '17'].map((no) => `demo-m_0${no}`)
  await Promise.all([...people, ...people].map((who) => box.as(who).call(secondProposal, { id, on: true })))
  expect((await box.store.get('proposals', id))?.seconds.length).toBe(people.length)
})

test('the committee decides with a reason that all read; then it is over', async () => {
  const { committee } = way
  const file = { id, decision: 'file', reason: '由后勤处承办' } as const
  expect(await committee.code(decideProposal, file)).toBe('proposal/decided')
  await second('demo-m_006')
  await second('demo-m_007')
  expect(await committee.code(decideProposal, { ...file, reason: ' ' })).toBe('system/invalid_input')
  expect(await committee.ask(decideProposal, file)).toMatchObject({
    state: 'filed',
    decision: { day: '2026-09-25', reason: '由后勤处承办' },
  })
  expect(await box.as('demo-m_008').code(secondProposal, { id, on: true })).toBe('proposal/decided')
  expect(await box.as('demo-m_006').code(secondProposal, { id, on: false })).toBe('proposal/decided')
  expect(await committee.code(decideProposal, { ...file, decision: 'decline' })).toBe('proposal/decided')
  const { proposals } = await box.as('demo-m_008').ask(listProposals, { state: 'filed' })
  expect(proposals).toMatchObject([
    { id, seconders: expect.any(Array), decision: { reason: '由后勤处承办' } },
  ])
  expect(await box.store.count('journal', { what: 'proposal.decide.file', target: id })).toBe(1)
})

test('one of the same matter is merged into another that is on its way, and into nothing else', async () => {
  const other = await way.raised()
  for (const who of ['demo-m_006', 'demo-m_007']) await second(who)
  const merge = { id, decision: 'merge', reason: '同一事项' } as const
  const refused = [undefined, id, other, '2026-9999']
  for (const into of refused) {
    expect(await way.committee.code(decideProposal, { ...merge, into })).toBe('proposal/into')
  }
  for (const who of ['demo-m_006', 'demo-m_007']) await second(who, true, other)
  expect(await way.committee.ask(decideProposal, { ...merge, into: other })).toMatchObject({
    state: 'merged',
    decision: { into: other },
  })
})

test('nobody judges an own proposal; withdrawn, its words are gone and its number and reason stay', async () => {
  await box.seat('committee:culture', 'm_005')
  await second('demo-m_006')
  await second('demo-m_007')
  expect(await box.writer.code(decideProposal, { id, decision: 'file', reason: '好' })).toBe(
    'proposal/own_review',
  )
  const gone = await box.writer.ask(decideProposal, { id, decision: 'withdraw', reason: '提案人要求撤案' })
  expect(gone).toMatchObject({ title: '（已撤案）', text: '', decision: { reason: '提案人要求撤案' } })
  expect(JSON.stringify(await box.store.get('proposals', id))).not.toContain('图书馆')
  expect(await way.raised()).toBe('2026-0002')
})

test('the newest come first, page by page', async () => {
  const second = await way.raised()
  const { proposals } = await box.writer.ask(listProposals, {})
  expect(proposals.map((one) => one.id)).toEqual([second, id])
  const earlier = await box.writer.ask(listProposals, { before: second })
  expect(earlier.proposals.map((one) => one.id)).toEqual([id])
})

test('everybody reads in the own data what they signed and seconded, and not what they wrote unsigned', async () => {
  const unsigned = await way.raised(false)
  await second('demo-m_006')
  await second('demo-m_006', true, unsigned)
  const mine = async (who: string) => (await box.as(who).ask(getMyData, {})).proposals
  expect(await mine('demo-m_005')).toMatchObject([{ id, role: '提案人', state: '征集附议' }])
  expect((await mine('demo-m_006')).map(({ role }) => role)).toEqual(['附议人', '附议人'])
})

test('the journal names what was raised and decided', async () => {
  await way.committee.ask(decideProposal, { id, decision: 'opinion', reason: '转图书馆参考' })
  const { rows } = await box.chair.ask(listJournal, {})
  expect(rows.filter(({ target }) => target.startsWith('2026 年第 1 号')).map(({ what }) => what)).toEqual([
    '提案转为意见',
    '来信转为提案',
  ])
})
