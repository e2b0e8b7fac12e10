import { listMyLetters, readLetter } from '../../../src/contract/mailbox'
import { addNote, draftPublic, moveLetter, publishLetter, withdrawLetter } from '../../../src/contract/office'
import { getPreferences, listInbox } from '../../../src/contract/reminder'
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

test('a writer who signed is told that the answer was published and taken off again', async () => {
  const { id = '' } = await box.write({ publish: true })
  for (const move of ['accept', 'answer'] as const)
    await box.dean.ask(moveLetter, { id, move, words: '已办。' })
  await box.dean.ask(draftPublic, { id, title: '图书馆', text: '建议晚些关门。', answer: '已办。' })
  box.wechat.visit('demo-m_002')
  await box.as('demo-m_002').ask(publishLetter, { id })
  await box.dean.ask(withdrawLetter, { id, reason: '有误' })
  await box.runTimer(sendReminders)
  // Accepted, answered, published, taken off.
  expect(await news()).toHaveLength(4)
})

test('the switch for letters to deal with is there for those who have a desk, and for nobody else', async () => {
  const kinds = async (person: Mailbox['writer']) =>
    (await person.ask(getPreferences, {})).kinds.map(({ kind }) => kind)
  expect(await kinds(box.writer)).not.toContain('letter.due')
  expect(await kinds(box.writer)).toContain('letter.news')
  for (const person of [box.dean, box.chair, box.liaison]) expect(await kinds(person)).toContain('letter.due')
})

test('a student who signed is told like a colleague, and may wish not to be', async () => {
  const { id = '' } = await box.write({}, box.student)
  await box.dean.ask(moveLetter, { id, move: 'accept' })
  await box.runTimer(sendReminders)
  expect((await inbox(box.student)).map(({ title }) => title)).toEqual(['您的来信有新进展'])
  expect((await box.student.ask(getPreferences, {})).kinds.map(({ kind }) => kind)).toContain('letter.news')
})

test('a student who signed finds in the list which letters have moved since they were opened', async () => {
  const { id = '' } = await box.write({}, box.student)
  const { id: quiet = '' } = await box.write({}, box.student)
  const fresh = async () =>
    (await box.student.ask(listMyLetters, {})).letters.flatMap((one) => (one.news ? [one.id] : []))
  expect(await fresh()).toEqual([])
  await box.dean.ask(moveLetter, { id, move: 'accept' })
  await box.dean.ask(addNote, { id: quiet, text: '商量中' })
  expect(await fresh()).toEqual([id])
  await box.student.ask(readLetter, { key: { id } })
  expect(await fresh()).toEqual([])
  await box.dean.ask(moveLetter, { id, move: 'answer', words: '已办。' })
  expect(await fresh()).toEqual([id])
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
