import { instantOf, showInstant } from '../../../src/contract/time'
import { timelineOf } from './timeline'

/** 「25 10:30」 in September 2026 in Beijing. */
const at = (text: string) => instantOf(`2026-09-${text.slice(0, 2)}`, text.slice(3))

test.each([
  ['nobody yet', [], '1 day: '],
  ['one', ['25 10:30'], '1 hour: 9月25日 10:00 1'],
  [
    'one morning, by the hour, gaps kept',
    ['25 09:00', '25 09:59', '25 11:00'],
    '1 hour: 9月25日 09:00 2, 9月25日 10:00 0, 9月25日 11:00 1',
  ],
  ['eight hours just fit', ['25 09:00', '25 16:59'], '1 hour: 9月25日 09:00 1, …, 9月25日 16:00 1'],
  ['a ninth hour makes bars of two', ['25 09:00', '25 17:00'], '2 hour: 9月25日 08:00 1, …, 9月25日 16:00 1'],
  ['from midnight to midnight', ['25 00:00', '25 23:59'], '3 hour: 9月25日 00:00 1, …, 9月25日 21:00 1'],
  [
    'past midnight in Beijing is the next day',
    ['25 23:59', '26 00:00'],
    '1 day: 9月25日 00:00 1, 9月26日 00:00 1',
  ],
  ['eight days just fit', ['01 10:00', '08 10:00'], '1 day: 9月1日 00:00 1, …, 9月8日 00:00 1'],
  ['a ninth makes bars of two', ['01 10:00', '09 10:00'], '2 day: 9月1日 00:00 1, …, 9月9日 00:00 1'],
])('%s', (_, times, expected) => {
  const { unit, step, bars } = timelineOf(times.map(at))
  const shown = bars.map(({ from, count }) => `${showInstant(from)} ${count}`)
  const ends = shown.length > 3 ? [shown[0], '…', shown[shown.length - 1]] : shown
  expect(`${step} ${unit}: ${ends.join(', ')}`).toBe(expected)
})

test('nobody is lost, in whatever order they came, and never more bars than fit', () => {
  const days = Array.from({ length: 200 }, (_, i) =>
    new Date(Date.UTC(2026, 0, 1) + ((i * 37) % 300) * 86_400_000).toISOString(),
  )
  const { bars } = timelineOf(days)
  expect(bars.length).toBeLessThanOrEqual(8)
  expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(200)
})
