import { listMyLetters, rateAnswer, readLetter, sayMore } from '../../../src/contract/mailbox'
import {
  addNote,
  extendLetter,
  listLetters,
  moveLetter,
  openLetter,
  searchLetters,
} from '../../../src/contract/office'
import { addDays, instantOf } from '../../../src/contract/time'
import { escalateOverdue } from './sweep'
import { type Mailbox, startMailbox } from './testing'

let box: Mailbox
beforeAll(async () => {
  box = await startMailbox()
})
afterAll(() => box.close())

test('a named suggestion goes from letter to satisfied, and the writer can follow each step', async () => {
  const { id = '', desk, due } = await box.write()
  expect([desk, due]).toEqual(['院长', '2026-10-09'])
  const open = await box.dean.ask(openLetter, { id })
  expect(open.who).toMatch(/ · /)
  await box.dean.ask(moveLetter, { id, move: 'accept' })
  await box.dean.ask(moveLetter, { id, move: 'forward', to: 'd_2' })
  const clerk = box.as('demo-m_018')
  await clerk.ask(moveLetter, { id, move: 'start' })
  await clerk.ask(addNote, { id, text: '已与图书馆商量' })
  await clerk.ask(moveLetter, { id, move: 'answer', words: '从下周起开放到十点。' })

  const seen = await box.writer.ask(readLetter, { key: { id } })
  expect(seen.turns).toMatchObject([{ by: 'office', text: '从下周起开放到十点。' }])
  expect(seen.steps.map(({ text }) => text)).toEqual(['来信', '院长受理', '转办', '开始办理', '教务办回复'])
  expect(JSON.stringify(seen)).not.toContain('商量')
  const after = await box.writer.ask(rateAnswer, { key: { id }, satisfied: true })
  expect(after.state).toBe('settled')
  expect(await box.writer.code(rateAnswer, { key: { id }, satisfied: true })).toBe('mailbox/no_answer_yet')
  expect(await box.writer.ask(listMyLetters, {})).toMatchObject({ letters: [{ id, state: 'settled' }] })
})

test('who is not content has it looked at once more, by the second level, and only once', async () => {
  const { id = '' } = await box.write({ title: '食堂排队' })
  await box.dean.ask(moveLetter, { id, move: 'accept' })
  await box.dean.ask(moveLetter, { id, move: 'answer', words: '已转告食堂。' })
  expect(await box.writer.code(rateAnswer, { key: { id }, satisfied: false, text: '' })).toBe(
    'mailbox/needs_words',
  )
  await box.writer.ask(rateAnswer, { key: { id }, satisfied: false, text: '还是要排半小时。' })
  expect(await box.secretary.ask(openLetter, { id })).toMatchObject({
    row: { state: 'reopened', desk: '书记' },
  })
  expect(await box.dean.code(moveLetter, { id, move: 'answer', words: '我来' })).toBe('mailbox/not_yours')
  await box.secretary.ask(moveLetter, { id, move: 'answer', words: '增开两个窗口。' })
  expect(await box.writer.code(rateAnswer, { key: { id }, satisfied: false, text: '不行' })).toBe(
    'mailbox/reopened_once',
  )
})

test('a department gives back what is not its own; the count and the reason stay, and it sees the letter no more', async () => {
  const { id = '' } = await box.write({ title: '操场的灯' })
  await box.dean.ask(moveLetter, { id, move: 'accept' })
  await box.dean.ask(moveLetter, { id, move: 'forward', to: 'd_3' })
  const clerk = box.as('demo-m_019')
  expect(await clerk.code(moveLetter, { id, move: 'giveBack', words: '' })).toBe('mailbox/needs_words')
  await clerk.ask(addNote, { id, text: '不归我们' }).catch(() => undefined)
  await clerk.call(moveLetter, { id, move: 'giveBack', words: '由后勤负责' })
  expect(await clerk.code(openLetter, { id })).toBe('mailbox/not_found')
  const open = await box.dean.ask(openLetter, { id })
  expect(open.row).toMatchObject({ state: 'accepted', returns: 1, handler: null })
  expect(open.steps.at(-1)).toMatchObject({ text: '退回：由后勤负责' })
})

test('what the writer adds while it is worked on joins it; added to an answer it sets it going again', async () => {
  const { id = '' } = await box.write({ title: '打印机' })
  const key = { id }
  const said = { key, text: '三楼的也坏了。', nonce: 'say-once-1234' }
  await box.writer.ask(sayMore, said)
  await box.writer.ask(sayMore, said)
  const seen = await box.writer.ask(readLetter, { key })
  expect([seen.state, seen.turns.length]).toEqual(['waiting', 1])
  await box.dean.ask(moveLetter, { id, move: 'accept' })
  await box.dean.ask(moveLetter, { id, move: 'answer', words: '已修。' })
  expect((await box.writer.ask(readLetter, { key })).due).toBeNull()
  const again = await box.writer.ask(sayMore, { key, text: '又坏了。', nonce: 'say-twice-1234' })
  expect([again.state, again.due]).toEqual(['handling', '2026-10-09'])
})

test('past its term a letter is seen by the second level too, once; a complex one has ten working days (10 October 2026 is a working Saturday)', async () => {
  const { id = '' } = await box.write({ title: '停车位' })
  await box.dean.ask(moveLetter, { id, move: 'accept' })
  const { row } = await box.dean.ask(openLetter, { id })
  expect(await box.secretary.code(openLetter, { id })).toBe('mailbox/not_found')
  const night = (day: string) => {
    box.clock.now = instantOf(day, '03:40')
    return box.runTimer(escalateOverdue)
  }
  await night(row.due ?? '')
  expect(await box.secretary.code(openLetter, { id })).toBe('mailbox/not_found')
  await night(addDays(row.due ?? '', 1))
  await night(addDays(row.due ?? '', 2))
  const open = await box.secretary.ask(openLetter, { id })
  expect(open.steps.filter(({ text }) => text.startsWith('超期'))).toHaveLength(1)
  const longer = await box.dean.ask(extendLetter, { id, reason: '要与交管部门商量' })
  expect(longer.row.due).toBe('2026-10-15')
  expect(await box.dean.code(extendLetter, { id, reason: '再延' })).toBe('mailbox/wrong_state')
})

test('what waits is listed by urgency, and found by words of its title', async () => {
  const { letters } = await box.dean.ask(listLetters, {})
  const days = letters.map(({ due }) => due ?? '')
  expect(days.length).toBeGreaterThan(1)
  expect(days).toEqual([...days].sort())
  expect(await box.dean.ask(searchLetters, { words: '停车' })).toMatchObject({
    letters: [{ title: '停车位' }],
  })
  expect(await box.dean.ask(searchLetters, { words: '没有这种词' })).toMatchObject({ letters: [] })
  const month = await box.dean.ask(listLetters, { month: '2026-09' })
  expect(month.letters.length).toBeGreaterThan(letters.length)
})
