import { createRepeats } from './repeats'

test('a code that stays before the camera is news once; after three seconds away it is news again', () => {
  const isNews = createRepeats()
  expect([0, 200, 2900, 5800].map((at) => isNews('a', at))).toEqual([true, false, false, false])
  expect(isNews('a', 8800)).toBe(true)
})

test('another code is news at once', () => {
  const isNews = createRepeats()
  expect([isNews('a', 0), isNews('b', 100), isNews('a', 200)]).toEqual([true, true, true])
})
