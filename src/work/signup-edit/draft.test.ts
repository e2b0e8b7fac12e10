import { newField, newSession, words } from './draft'

test('a session follows the last one and is as long', () => {
  const first = newSession([], '2026-12-08')
  expect([first.key, first.startsAt, first.endsAt]).toEqual([
    's1',
    '2026-12-08T01:00:00.000Z',
    '2026-12-08T03:00:00.000Z',
  ])
  const second = newSession([{ ...first, place: '体育馆', capacity: 7 }], '2026-12-08')
  expect(second).toMatchObject({ key: 's2', place: '体育馆', capacity: 7, startsAt: first.endsAt })
  expect(second.endsAt).toBe('2026-12-08T05:00:00.000Z')
})

test('keys of what was removed are used again, those that are there are not', () => {
  const one = newSession([], '2026-12-08')
  expect(newSession([{ ...one, key: 's2' }], '2026-12-08').key).toBe('s1')
  const field = newField([])
  expect([field.key, newField([field]).key]).toEqual(['f1', 'f2'])
})

test('options are separated by any usual sign, each once', () => {
  expect(words('荤、素,清真；素  免')).toEqual(['荤', '素', '清真', '免'])
})
