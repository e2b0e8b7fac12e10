import { placesOf, timesOf } from './words'

test.each([
  [null, null, 0, '不限名额'],
  [20, 3, 0, '还有 3 个名额（共 20 个）'],
  [20, 0, 0, '20 个名额已满'],
  [20, 0, 4, '20 个名额已满，4 人候补'],
])('places of %s with %s left and %s waiting: %s', (capacity, left, waiting, words) => {
  expect(placesOf({ capacity, left, waiting })).toBe(words)
})

test.each([
  [null, null, ''],
  ['2026-12-08T01:00:00.000Z', null, '12月8日 09:00'],
  ['2026-12-08T01:00:00.000Z', '2026-12-08T03:30:00.000Z', '12月8日 09:00–11:30'],
  // Midnight in Beijing ends the day, whatever the day in UTC.
  ['2026-12-08T14:00:00.000Z', '2026-12-08T17:00:00.000Z', '12月8日 22:00 至 12月9日 01:00'],
])('from %s to %s: %s', (startsAt, endsAt, words) => {
  expect(timesOf({ startsAt, endsAt })).toBe(words)
})
