import { fenOf, yuanOf } from './yuan'

test.each([
  ['200', 20_000],
  ['39.9', 3990],
  ['0.07', 7],
  [' 1.10 ', 110],
  ['99999.99', 9_999_999],
  ['', null],
  ['1.234', null],
  ['-1', null],
  ['一百', null],
])('%s yuan is %s fen', (text, fen) => {
  expect(fenOf(text)).toBe(fen)
})

test('what is shown can be typed again', () => {
  for (const fen of [1, 29, 57, 1990, 3990, 20_000, 99_999]) expect(fenOf(yuanOf(fen))).toBe(fen)
})
