import { instantOf } from '../../../src/contract/time'
import { awakeAfter, isQuiet } from './quiet'

const NIGHT = { from: '21:30', to: '08:00' }
const NOON = { from: '12:00', to: '14:00' }

test.each([
  [NIGHT, '21:29', false],
  [NIGHT, '21:30', true],
  [NIGHT, '00:00', true],
  [NIGHT, '07:59', true],
  [NIGHT, '08:00', false],
  [NOON, '11:59', false],
  [NOON, '12:00', true],
  [NOON, '14:00', false],
  [null, '03:00', false],
])('in the hours %j it is quiet at %s: %s', (hours, time, quiet) => {
  expect(isQuiet(hours, instantOf('2026-09-25', time))).toBe(quiet)
})

test.each([
  [NIGHT, '12:00', 12, '2026-09-26', '10:30'],
  [NIGHT, '12:00', 9.5, '2026-09-25', '21:30'],
  [NIGHT, '23:00', 2, '2026-09-26', '10:00'],
  [NIGHT, '03:00', 2, '2026-09-25', '10:00'],
  [NIGHT, '12:00', 24, '2026-09-27', '09:00'],
  [NOON, '11:00', 2, '2026-09-25', '15:00'],
  [null, '23:00', 2, '2026-09-26', '01:00'],
])('in the hours %j, from %s on %d hours awake end on %s at %s', (hours, time, count, day, end) => {
  expect(awakeAfter(hours, instantOf('2026-09-25', time), count * 3600_000)).toBe(instantOf(day, end))
})
