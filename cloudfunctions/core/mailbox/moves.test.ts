import { LETTER_STATES } from '../../../src/contract/letter'
import { isFrom, isOpen, MOVE_NAMES, MOVES } from './moves'

test('nothing leads back to 待受理, every other state is reached, and what is over stays so', () => {
  const reached = new Set(MOVE_NAMES.map((name) => MOVES[name].to))
  expect(LETTER_STATES.filter((state) => !reached.has(state as never))).toEqual(['waiting'])
  const ends = LETTER_STATES.filter((state) => !MOVE_NAMES.some((name) => isFrom(name, state)))
  expect(ends).toEqual(['declined', 'settled', 'merged'])
})

test('the clock runs exactly while somebody of the house has to act', () => {
  expect(LETTER_STATES.filter(isOpen)).toEqual(['waiting', 'accepted', 'forwarded', 'handling', 'reopened'])
})

test('whatever goes to the writer as a no, or back to a colleague, carries words', () => {
  expect(MOVE_NAMES.filter((name) => MOVES[name].needsReason)).toEqual([
    'decline',
    'giveBack',
    'answer',
    'followUp',
    'reopen',
  ])
})
