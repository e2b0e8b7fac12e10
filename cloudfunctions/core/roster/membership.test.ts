import { departmentOn, derived, leave, move } from './membership'

const since = (from: string) => [{ department: 'a', from, to: null }]

test('somebody who leaves on 1 July is on the roster on 30 June and not on 1 July', () => {
  const spells = leave(since('2019-09-01'), '2020-07-01')
  expect(departmentOn({ spells }, '2020-06-30')).toBe('a')
  expect(departmentOn({ spells }, '2020-07-01')).toBeNull()
})

test('a joiner counts from the first day on', () => {
  const spells = since('2020-03-01')
  expect(departmentOn({ spells }, '2020-02-29')).toBeNull()
  expect(departmentOn({ spells }, '2020-03-01')).toBe('a')
})

test('a mover belongs to the new department from the day of the move and is never in both', () => {
  const spells = move(since('2019-09-01'), 'b', '2020-05-01')
  expect(departmentOn({ spells }, '2020-04-30')).toBe('a')
  expect(departmentOn({ spells }, '2020-05-01')).toBe('b')
  expect(derived(spells)).toMatchObject({ department: 'b', joinedOn: '2019-09-01', leftOn: null })
})

test('somebody who came back keeps the gap', () => {
  const spells = move(leave(since('2018-01-01'), '2019-01-01'), 'b', '2020-01-01')
  expect(departmentOn({ spells }, '2019-06-01')).toBeNull()
  expect(derived(spells)).toMatchObject({ department: 'b', joinedOn: '2018-01-01', leftOn: null })
})

test('as of a day: 70 in the first half of the year, 55 later', () => {
  const people = Array.from({ length: 70 }, (_, i) => ({
    spells: i < 15 ? leave(since('2015-09-01'), '2020-07-01') : since('2015-09-01'),
  }))
  const on = (day: string) => people.filter((person) => departmentOn(person, day)).length
  expect([on('2020-06-30'), on('2020-07-01')]).toEqual([70, 55])
})
