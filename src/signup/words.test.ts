import { placesOf, timesOf } from './words'

test.each([
  [null, null, 0, false, '不限名额'],
  [20, 3, 0, false, '还有 3 人的名额（共 20 人）'],
  [20, 0, 0, false, '20 人的名额已满'],
  [20, 0, 4, false, '20 人的名额已满，4 人候补'],
  [8, 6, 0, true, '还有 6 队的名额（共 8 队）'],
  [8, 0, 1, true, '8 队的名额已满，1 队候补'],
])('places of %s with %s left and %s waiting, teams %s: %s', (capacity, left, waiting, teams, words) => {
  expect(placesOf({ capacity, left, waiting }, teams)).toBe(words)
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
