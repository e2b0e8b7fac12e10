import { consentToProposal, raiseProposal, wordProposal } from '../../../src/contract/conversion'
import { readLetter } from '../../../src/contract/mailbox'
import {
  draftPublic,
  listProposed,
  moveLetter,
  openLetter,
  publishLetter,
} from '../../../src/contract/office'
import { decideProposal, listProposals } from '../../../src/contract/proposal'
import { proposing, WORDS } from '../proposal/testing'
import { CONVERSION, mayConvert } from './moves'
import { type Mailbox, startMailbox } from './testing'

let box: Mailbox
let way: ReturnType<typeof proposing>
beforeEach(async () => {
  box = await startMailbox()
  way = proposing(box)
})
afterEach(() => box.close())

const proposals = async () => (await box.writer.ask(listProposals, {})).proposals

test('a named suggestion becomes a proposal: worded by its desk, agreed to by its writer, raised by a second person', async () => {
  const { id } = await way.worded()
  const key = { id }
  const asked = await box.writer.ask(readLetter, { key })
  expect(asked.conversion).toMatchObject({ ...WORDS, state: 'asked', draftNo: 1, maySign: true })
  expect(asked.steps.map(({ text }) => text)).toContain('院长建议把这封信转为提案，请您决定')
  expect(await way.committee.code(raiseProposal, { id, draftNo: 1 })).toBe('mailbox/no_proposal_consent')

  await box.writer.ask(consentToProposal, { key, draftNo: 1, agree: true, signed: true })
  const { proposals: waiting } = await way.committee.ask(listProposed, {})
  const name = (await box.store.get('members', 'm_005'))?.name ?? ''
  expect(waiting).toEqual([{ id, ...WORDS, proposer: name, day: '2026-09-25', desk: '院长', draftNo: 1 }])
  expect((await box.dean.ask(listProposed, {})).proposals).toEqual([])
  expect(await box.dean.code(raiseProposal, { id, draftNo: 1 })).toBe('mailbox/second_person')
  expect(await proposals()).toEqual([])

  const { proposal } = await way.committee.ask(raiseProposal, { id, draftNo: 1 })
  expect(proposal).toBe('2026-0001')
  expect(await proposals()).toMatchObject([{ id: proposal, ...WORDS, proposer: name, state: 'gathering' }])
  expect(await way.committee.code(raiseProposal, { id, draftNo: 1 })).toBe('mailbox/wrong_state')
  expect((await box.dean.ask(openLetter, { id })).conversion).toMatchObject({ state: 'raised', proposal })
  // The letter goes on as before, and shows what becomes of the proposal.
  await box.dean.ask(moveLetter, { id, move: 'answer', words: '已转为提案。' })
  await way.committee.ask(decideProposal, { id: proposal, decision: 'opinion', reason: '先由图书馆试行' })
  const seen = await box.writer.ask(readLetter, { key })
  expect(seen.state).toBe('answered')
  expect(seen.conversion?.proposal).toEqual({ id: proposal, state: 'opinion', reason: '先由图书馆试行' })
})

test('a mended draft needs the writer’s consent anew, and what was shown is what is agreed to', async () => {
  const { id } = await way.worded()
  const key = { id }
  await box.writer.ask(consentToProposal, { key, draftNo: 1, agree: true })
  await box.dean.ask(wordProposal, { id, title: '图书馆', text: '开放到十点半。' })
  expect(await way.committee.code(raiseProposal, { id, draftNo: 1 })).toBe('mailbox/no_proposal_consent')
  expect(await box.writer.code(consentToProposal, { key, draftNo: 1, agree: true })).toBe(
    'mailbox/draft_changed',
  )
  await box.writer.ask(consentToProposal, { key, draftNo: 2, agree: true })
  expect(await way.committee.code(raiseProposal, { id, draftNo: 1 })).toBe('mailbox/draft_changed')
  await way.committee.ask(raiseProposal, { id, draftNo: 2 })
  expect(await proposals()).toMatchObject([{ text: '开放到十点半。', proposer: null }])
})

test('a refusal is the end of it, also one after a consent; nobody is asked twice', async () => {
  const { id } = await way.worded()
  const refuse = { key: { id }, draftNo: 1, agree: false }
  await box.writer.ask(consentToProposal, { ...refuse, agree: true })
  await box.writer.ask(consentToProposal, refuse)
  // The answer was lost, and the same comes again.
  await box.writer.ask(consentToProposal, refuse)
  expect(await box.writer.code(consentToProposal, { ...refuse, agree: true })).toBe('mailbox/wrong_state')
  expect(await way.committee.code(raiseProposal, { id, draftNo: 1 })).toBe('mailbox/no_proposal_consent')
  expect(await box.dean.code(wordProposal, { id, ...WORDS })).toBe('mailbox/no_proposal_consent')
})

test('an anonymous writer agrees by the receipt and cannot sign; a student cannot either', async () => {
  const { id, receipt } = await way.worded({ mode: 'anonymous' }, box.student)
  const say = async (signed: boolean) => ({
    ...(await way.keyOf(receipt, box.student)),
    draftNo: 1,
    agree: true,
    signed,
  })
  expect(await box.student.code(consentToProposal, await say(true))).toBe('mailbox/cannot_sign')
  await box.student.ask(consentToProposal, await say(false))
  await way.committee.ask(raiseProposal, { id, draftNo: 1 })

  const own = await way.worded({ title: '操场' }, box.student)
  const signed = { key: { id: own.id }, draftNo: 1, agree: true, signed: true }
  expect(await box.student.code(consentToProposal, signed)).toBe('mailbox/cannot_sign')
})

test('from a copy of the proposals and their journal nothing leads to a letter or an unsigned writer', async () => {
  const ids: string[] = []
  for (const mode of ['named', 'confidential'] as const) {
    const { id } = await way.worded({ mode })
    await box.writer.ask(consentToProposal, { key: { id }, draftNo: 1, agree: true })
    await way.committee.ask(raiseProposal, { id, draftNo: 1 })
    ids.push(id)
  }
  const { id, receipt } = await way.worded({ mode: 'anonymous' }, box.student)
  const { key, proof } = await way.keyOf(receipt, box.student)
  await box.student.ask(consentToProposal, { key, proof, draftNo: 1, agree: true })
  await way.committee.ask(raiseProposal, { id, draftNo: 1 })

  const letters = await box.store.find('letters', {})
  const journal = (await box.store.find('journal', {})).filter(({ what }) => what.startsWith('proposal.'))
  const open = JSON.stringify([await box.store.find('proposals', {}), journal])
  const secrets = letters.flatMap(({ _id, writer, receipt: hash }) => [
    _id,
    writer ?? 'm_005',
    hash ?? 'demo-',
  ])
  for (const secret of [...ids, id, ...secrets, 'm_005', 's_', 'T04:00']) {
    if (secret === 'T04:00')
      expect(JSON.stringify(await box.store.find('proposals', {}))).not.toContain(secret)
    else expect([secret, open.includes(secret)]).toEqual([secret, false])
  }
  expect(JSON.stringify(letters)).not.toContain('2026-000')
})

test('only suggestions that were accepted, and only by their desk', async () => {
  const { id = '' } = await box.write()
  expect(await box.dean.code(wordProposal, { id, ...WORDS })).toBe('mailbox/not_suggestion')
  await box.dean.ask(moveLetter, { id, move: 'accept' })
  expect(await box.secretary.code(wordProposal, { id, ...WORDS })).toBe('mailbox/not_found')
  const { id: complaint = '' } = await box.write({ kind: 'complain' })
  await box.dean.ask(moveLetter, { id: complaint, move: 'accept' })
  expect(await box.dean.code(wordProposal, { id: complaint, ...WORDS })).toBe('mailbox/not_suggestion')
})

test('whoever is concerned neither sees the draft nor raises it, and an unfit text is not raised', async () => {
  const { id } = await way.worded({ about: { desks: ['secretary'], members: [] } })
  await box.dean.ask(wordProposal, { id, ...WORDS, text: '可以代开发票。' })
  await box.writer.ask(consentToProposal, { key: { id }, draftNo: 2, agree: true })
  expect((await box.secretary.ask(listProposed, {})).proposals).toEqual([])
  expect(await box.secretary.code(raiseProposal, { id, draftNo: 2 })).toBe('mailbox/not_found')
  expect(await way.committee.code(raiseProposal, { id, draftNo: 2 })).toBe('content/unfit')
  expect(await proposals()).toEqual([])
})

test('the writer is no second person, for a proposal as for an answer', async () => {
  await box.seat('committee:culture', 'm_005')
  const { id } = await way.worded({ publish: true })
  await box.writer.ask(consentToProposal, { key: { id }, draftNo: 1, agree: true, signed: true })
  await box.dean.ask(moveLetter, { id, move: 'answer', words: '已办。' })
  await box.dean.ask(draftPublic, { id, ...WORDS, answer: '已办。' })
  expect(await box.writer.ask(listProposed, {})).toEqual({ drafts: [], proposals: [] })
  expect(await box.writer.code(raiseProposal, { id, draftNo: 1 })).toBe('mailbox/not_found')
  expect(await box.writer.code(publishLetter, { id })).toBe('mailbox/not_found')
  expect(await way.committee.code(publishLetter, { id })).toBe('ok')
})

test.each([
  ['word', [null, 'asked', 'agreed']],
  ['consent', ['asked']],
  ['refuse', ['asked', 'agreed']],
  ['raise', ['agreed']],
] as const)('%s can follow %j and nothing else', (step, from) => {
  const states = [null, 'asked', 'agreed', 'refused', 'raised'] as const
  expect(states.filter((state) => mayConvert(step, state))).toEqual(from)
  expect(Object.keys(CONVERSION)).toContain(step)
})
