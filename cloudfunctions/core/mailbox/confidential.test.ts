import { readLetter } from '../../../src/contract/mailbox'
import {
  askWho,
  decideWho,
  exportLetters,
  listAsked,
  listLetterLog,
  openLetter,
} from '../../../src/contract/office'
import { listJournal } from '../../../src/contract/roster'
import { type Mailbox, startMailbox } from './testing'

let box: Mailbox
let id = ''
beforeEach(async () => {
  box = await startMailbox()
  id = (await box.write({ mode: 'confidential', kind: 'complain' })).id ?? ''
})
afterEach(() => box.close())

const name = async () => (await box.store.get('members', 'm_005'))?.name ?? ''

test('the office does not see who wrote until the custodian says so with a reason, and the writer is told', async () => {
  expect((await box.dean.ask(openLetter, { id })).who).toBe('来信人要求保密')
  await box.dean.ask(askWho, { id, reason: '要当面核实时间地点' })
  expect(await box.custodian.ask(listAsked, {})).toMatchObject({
    asked: [{ id, reason: '要当面核实时间地点' }],
  })
  await box.custodian.ask(decideWho, { id, allow: true, reason: '情况重大，仅限院长' })
  expect((await box.dean.ask(openLetter, { id })).who).toContain(await name())
  expect((await box.writer.ask(readLetter, { key: { id } })).disclosed).toMatchObject({
    reason: '情况重大，仅限院长',
  })
  expect(await box.custodian.ask(listAsked, {})).toEqual({ asked: [] })
})

test('refused, the name stays hidden, in exports too; a second request is not taken', async () => {
  await box.dean.ask(askWho, { id, reason: '想知道' })
  await box.custodian.ask(decideWho, { id, allow: false, reason: '没有必要' })
  expect((await box.dean.ask(openLetter, { id })).who).toBe('来信人要求保密')
  expect(await box.dean.code(askWho, { id, reason: '还想知道' })).toBe('mailbox/wrong_state')
  const { text } = await box.dean.ask(exportLetters, {
    from: '2026-01-01',
    to: '2026-12-31',
    purpose: '季度汇总',
    names: true,
  })
  expect(text).not.toContain(await name())
  expect(text).toContain('来信人要求保密')
  const [line] = (await box.chair.ask(listJournal, {})).rows
  expect([line?.what, line?.target, line?.reason]).toEqual([
    '导出信箱登记',
    '',
    '2026-01-01 至 2026-12-31，含实名来信人：季度汇总',
  ])
})

test('nobody decides on an own request', async () => {
  await box.seat('custodian', 'm_009')
  await box.dean.ask(askWho, { id, reason: '想知道' })
  expect(await box.dean.code(decideWho, { id, allow: true, reason: '我同意' })).toBe('mailbox/second_person')
})

test('who opened the letter is kept for the custodian, sealed and without a word of it', async () => {
  await box.dean.ask(openLetter, { id })
  await box.dean.ask(openLetter, { id })
  const { entries } = await box.custodian.ask(listLetterLog, { id })
  expect(entries.map(({ what }) => what)).toEqual(['查看', '查看'])
  const kept = JSON.stringify(await box.store.find('letter_log', {}))
  expect(kept).not.toContain('m_009')
  expect(kept).not.toContain('open')
})
