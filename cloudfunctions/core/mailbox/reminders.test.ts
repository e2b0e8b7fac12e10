import { moveLetter } from '../../../src/contract/office'
import { listInbox } from '../../../src/contract/reminder'
import { addDays, instantOf } from '../../../src/contract/time'
import { sendReminders } from '../reminder/job'
import { type Mailbox, startMailbox } from './testing'

let box: Mailbox
beforeEach(async () => {
  box = await startMailbox()
})
afterEach(() => box.close())

const inbox = async (person: Mailbox['writer']) => (await person.ask(listInbox, {})).messages
const news = async () => (await inbox(box.writer)).filter(({ title }) => title === '您的来信有新进展')

test('a writer who signed is told of each step that can be seen, once, and of nothing among colleagues', async () => {
  const { id = '' } = await box.write()
  await box.dean.ask(moveLetter, { id, move: 'accept' })
  await box.runTimer(sendReminders)
  await box.runTimer(sendReminders)
  expect(await news()).toHaveLength(1)
  await box.dean.ask(moveLetter, { id, move: 'forward', to: 'd_2' })
  const clerk = box.as('demo-m_018')
  await clerk.call(moveLetter, { id, move: 'giveBack', words: '不归我们' })
  await box.dean.ask(moveLetter, { id, move: 'answer', words: '已办。' })
  await box.runTimer(sendReminders)
  // Accepted, forwarded, answered.
  expect(await news()).toHaveLength(3)
})

test.each(['confidential', 'anonymous'] as const)('a %s letter leaves the outbox empty', async (mode) => {
  await box.write({ mode })
  const [doc] = await box.store.find('letters', {})
  for (const move of ['accept', 'answer'] as const) {
    await box.dean.ask(moveLetter, { id: doc?._id ?? '', move, words: '已办。' })
  }
  expect(await box.store.find('messages', {})).toEqual([])
})

test('no message ties a person to a letter or tells what it is about', async () => {
  const { id = '' } = await box.write()
  await box.dean.ask(moveLetter, { id, move: 'accept' })
  await box.runTimer(sendReminders)
  expect(JSON.stringify(await box.store.find('messages', {}))).not.toMatch(new RegExp(`${id}|图书馆|受理`))
})

test('each morning the desk is told how many letters wait and why; whoever is concerned is told of none of them', async () => {
  await box.write()
  await box.write({ kind: 'complain', about: { desks: ['dean'], members: [] } })
  await box.runTimer(sendReminders)
  await box.runTimer(sendReminders)
  const mails = async (person: Mailbox['writer']) =>
    (await inbox(person)).filter(({ title }) => title === '信箱有信要办').map(({ text }) => text)
  expect(await mails(box.dean)).toEqual(['1 封待受理。'])
  expect(await mails(box.secretary)).toEqual(['1 封待受理。'])
  const [letter] = await box.store.find('letters', { due: { gt: '' } }, { limit: 1 })
  box.clock.now = instantOf(addDays(letter?.due ?? '', 1), '09:00')
  await box.runTimer(sendReminders)
  expect((await mails(box.dean))[0]).toBe('1 封待受理，1 封已超期。')
})
