import { rateAnswer, readLetter } from '../../../src/contract/mailbox'
import { moveLetter, openLetter } from '../../../src/contract/office'
import { listInbox } from '../../../src/contract/reminder'
import { sendReminders } from '../reminder/job'
import { type Mailbox, startMailbox } from './testing'

let box: Mailbox
beforeEach(async () => {
  box = await startMailbox()
})
afterEach(() => box.close())

const other = () => box.as('demo-m_006')
const move = (id: string, name: 'accept' | 'answer' | 'decline', words = '') =>
  box.dean.ask(moveLetter, { id, move: name, words })
const merge = (id: string, into: string) => box.dean.code(moveLetter, { id, move: 'merge', into })

test('who wrote a letter that was merged is told the answer to the other, and nothing that its writer said', async () => {
  const { id: first = '' } = await box.write({ text: '我是小冯，图书馆太早关门。' })
  const { id: second = '' } = await box.write({ title: '图书馆' }, other())
  const { id: third = '' } = await box.write({ title: '图书馆再说' }, other())
  await move(first, 'accept')
  expect([await merge(third, second), await merge(second, first)]).toEqual(['ok', 'ok'])
  expect((await box.dean.ask(openLetter, { id: first })).merged).toBe(2)
  await move(first, 'answer', '下周起开放到十点。')
  for (const id of [second, third]) {
    const seen = await other().ask(readLetter, { key: { id } })
    expect([seen.state, seen.turns.map(({ text }) => text)]).toEqual(['merged', ['下周起开放到十点。']])
    expect(seen.steps.map(({ text }) => text)).toEqual(['来信', '并入另一封同类来信，一起办理', '院长回复'])
    expect(JSON.stringify(seen)).not.toContain('小冯')
    // Not asked whether content: the letter was merged.
    expect(await other().code(rateAnswer, { key: { id }, satisfied: true })).toBe('mailbox/no_answer_yet')
  }
  await box.runTimer(sendReminders)
  const { messages } = await other().ask(listInbox, {})
  // Each of the two was merged and answered.
  expect(messages.filter(({ title }) => title === '您的来信有新进展')).toHaveLength(4)
})

test('a letter is merged into one that is still to be answered, and not into itself', async () => {
  const { id: done = '' } = await box.write()
  const { id = '' } = await box.write()
  await move(done, 'accept')
  await move(done, 'answer', '已办。')
  expect(await merge(id, done)).toBe('mailbox/merge_into')
  expect(await merge(id, id)).toBe('mailbox/merge_into')
  expect(await merge(id, 'no-such-letter')).toBe('mailbox/not_found')
})
