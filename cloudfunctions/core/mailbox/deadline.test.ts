import { workdaysAfter } from './deadline'

test.each([
  ['a Monday: the next Monday', '2026-11-23', 5, '2026-11-30'],
  ['a Friday: weekends do not count', '2026-11-27', 5, '2026-12-04'],
  ['a Saturday counts from Monday', '2026-11-28', 1, '2026-11-30'],
  [
    'before National Day 2025: eight holidays are skipped, a working Saturday counts',
    '2025-09-29',
    5,
    '2025-10-13',
  ],
  ['the working Sunday before National Day 2025 counts', '2025-09-26', 1, '2025-09-28'],
  ['before Spring Festival 2026', '2026-02-13', 3, '2026-02-25'],
])('%s', (_why, from, days, due) => {
  expect(workdaysAfter(from, days)).toBe(due)
})
