import { rateAnswer } from '../../../src/contract/mailbox'
import { keepLetter, moveLetter, openLetter } from '../../../src/contract/office'
import { addDays, instantOf } from '../../../src/contract/time'
import { eraseOldLetters, escalateOverdue } from './sweep'
import { type Mailbox, startMailbox } from './testing'

let box: Mailbox
beforeEach(async () => {
  box = await startMailbox()
})
afterEach(() => box.close())

const on = (day: string) => {
  box.clock.now = instantOf(day, '10:00')
}

test('forwarding gives the department five working days, once: to send it round does not put off the answer', async () => {
  const { id = '' } = await box.write()
  const dueOn = async (day: string, to: string) => {
    on(day)
    return (await box.dean.ask(moveLetter, { id, move: 'forward', to })).row.due
  }
  await box.dean.ask(moveLetter, { id, move: 'accept' })
  expect(await dueOn('2026-09-28', 'd_2')).toBe('2026-10-10')
  await box.as('demo-m_018').ask(moveLetter, { id, move: 'giveBack', words: '不归我们' })
  expect(await dueOn('2026-10-09', 'd_3')).toBe('2026-10-10')
})

test('what the second level was asked to look at once more, and leaves past its term, goes a level on', async () => {
  const { id = '' } = await box.write()
  const night = async (day: string) => {
    box.clock.now = instantOf(day, '03:40')
    await box.runTimer(escalateOverdue)
  }
  await night('2026-10-10')
  const key = { id }
  await box.dean.ask(moveLetter, { id, move: 'accept' })
  await box.dean.ask(moveLetter, { id, move: 'answer', words: '已办。' })
  await box.writer.ask(rateAnswer, { key, satisfied: false, text: '没有办。' })
  const { row } = await box.secretary.ask(openLetter, { id })
  expect(row).toMatchObject({ state: 'reopened', desk: '书记' })
  await night(addDays(row.due ?? '', 1))
  const { steps } = await box.secretary.ask(openLetter, { id })
  expect(steps.filter(({ text }) => text.startsWith('超期')).map(({ who }) => who)).toEqual(['书记', '院长'])
})

test('erasing is put off by a year at a time, with a reason, by its desk; then it goes all the same', async () => {
  const { id = '' } = await box.write()
  const { keepUntil } = await box.dean.ask(openLetter, { id })
  expect(keepUntil).toBe(addDays('2026-09-25', 730))
  const keep = (until: string) => ({ id, until, reason: '纪检还在核实' })
  const year = addDays(keepUntil, 365)
  expect(await box.secretary.code(keepLetter, keep(year))).toBe('mailbox/not_found')
  expect(await box.dean.code(keepLetter, { ...keep(year), reason: ' ' })).toBe('system/invalid_input')
  for (const wrong of [keepUntil, addDays(keepUntil, -1), addDays(keepUntil, 367), '9999-12-31'])
    expect(await box.dean.code(keepLetter, keep(wrong))).toBe('mailbox/keep_a_year')
  const kept = await box.dean.ask(keepLetter, keep(year))
  expect(kept.notes).toMatchObject([{ text: `延长保存到 ${year}：纪检还在核实` }])
  for (const [day, left] of [
    [addDays(keepUntil, 1), 1],
    [year, 1],
    [addDays(year, 1), 0],
  ] as const) {
    box.clock.now = instantOf(day, '03:40')
    await box.runTimer(eraseOldLetters)
    expect([day, await box.store.count('letters', {})]).toEqual([day, left])
  }
})
