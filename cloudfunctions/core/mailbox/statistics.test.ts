import { letterStatistics, moveLetter } from '../../../src/contract/office'
import { addDays, dayOf, instantOf } from '../../../src/contract/time'
import { hideFew } from './statistics'
import { type Mailbox, startMailbox } from './testing'

let box: Mailbox
beforeAll(async () => {
  box = await startMailbox()
})
afterAll(() => box.close())

test('answers are counted in days from the day of the letter, on time by working days', async () => {
  const today = dayOf(box.clock.now)
  const ids: string[] = []
  for (let i = 0; i < 4; i++) ids.push((await box.write({ kind: i < 3 ? 'suggest' : 'report' })).id ?? '')
  // The fifth working day is 9 October: the holiday lies between.
  for (const [i, after] of [1, 14, 15].entries()) {
    box.clock.now = instantOf(addDays(today, after), '10:00')
    await box.dean.ask(moveLetter, { id: ids[i] ?? '', move: 'accept' })
    await box.dean.ask(moveLetter, { id: ids[i] ?? '', move: 'answer', words: '已办。' })
  }
  const figures = await box.dean.ask(letterStatistics, { from: today, to: today })
  expect(figures).toMatchObject({ received: 4, answered: 3, onTime: 67, averageDays: 10, satisfied: 0 })
  // One letter of a kind would tell on its writer, and so would the other kind beside the sum.
  expect(figures.kinds.map(({ count }) => count)).toEqual([null, null, 0])
  expect(figures.states.find(({ state }) => state === 'answered')?.count).toBeNull()
  expect(await box.secretary.ask(letterStatistics, { from: today, to: today })).toMatchObject({ received: 0 })
})

test.each([
  ['nothing to hide', [5, 0, 9], [5, 0, 9]],
  ['one small cell takes the next smallest with it', [5, 2, 9], [null, null, 9]],
  ['two small cells hide each other', [1, 2, 9], [null, null, 9]],
])('%s', (_why, counts, shown) => expect(hideFew(counts)).toEqual(shown))
