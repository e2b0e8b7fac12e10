import { standardFor } from './ceilings'

test.each([
  ['marriage', '2026-09-25', 60_000, false],
  ['marriage', '2026-09-25', 60_001, true],
  ['birth', '2026-09-25', 60_001, true],
  ['illness', '2026-09-25', 100_000, false],
  ['illness', '2026-09-25', 100_001, true],
  ['death', '2026-09-25', 200_001, true],
  ['bereavement', '2026-09-25', 100_001, true],
  ['retirement', '2026-09-25', 100_001, true],
  ['marriage', '2018-03-12', 60_001, true],
  ['marriage', '2018-03-11', 60_001, false],
  ['illness', '2026-09-25', null, false],
] as const)('%s on %s with %s fen: over is %s', (reason, on, amount, over) => {
  expect(standardFor(reason, on, amount).over).toBe(over)
})

test('for donors no rule is known, and that is said', () => {
  expect(standardFor('blood', '2026-09-25', 500_000)).toEqual({
    most: null,
    source: '没有查到这一项的标准，由委员会商定',
    over: false,
  })
})

test('a figure comes with its rule, and with the word that it is second-hand', () => {
  const { most, source } = standardFor('illness', '2026-09-25', 50_000)
  expect(most).toBe(100_000)
  expect(source).toMatch(/生病住院不超过 1000 元。.*据报道转引，请核对原文/)
})
