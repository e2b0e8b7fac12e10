import { instantOf } from '../../../src/contract/time'
import { isQuiet } from './quiet'

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
