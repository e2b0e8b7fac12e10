import { planFrom } from './plan'

const rule = 'ADMINONLY'
const byDay = { name: 'byDay', keys: { day: 1, at: -1 } } as const
const own = { name: '_id_', keys: { _id: 1 }, unique: true } as const
const wanted = { letters: { rule, indexes: [byDay] } }

test('nothing stands there: collection, rule and indexes are made, in this order', () => {
  expect(planFrom(wanted, {}).steps.map((step) => step.do)).toEqual(['create', 'rule', 'add'])
})

test('what stands there as it should is left alone, whatever its indexes are called', () => {
  const standing = { letters: { rule, indexes: [own, { ...byDay, name: 'day_1_at_-1', unique: false }] } }
  expect(planFrom(wanted, standing)).toEqual({ steps: [], left: [] })
})

test('a collection that clients may read gets its rule back', () => {
  const { steps } = planFrom(wanted, { letters: { rule: 'READONLY', indexes: [own, byDay] } })
  expect(steps).toEqual([{ do: 'rule', collection: 'letters', rule }])
})

test.each([
  ['in another order', { name: 'byDay', keys: { at: -1, day: 1 } }],
  ['in another direction', { name: 'byDay', keys: { day: 1, at: 1 } }],
  ['unique', { ...byDay, unique: true }],
] as const)(
  'an index of the same name, but %s, is named and replaced only when dropping is allowed',
  (_how, index) => {
    const standing = { letters: { rule, indexes: [own, index] } }
    expect(planFrom(wanted, standing)).toEqual({
      steps: [],
      left: ['索引 letters.byDay（字段与清单不同）'],
    })
    expect(planFrom(wanted, standing, true).steps).toEqual([
      { do: 'drop', collection: 'letters', index },
      { do: 'add', collection: 'letters', index: byDay },
    ])
  },
)

test('what nobody asked for is named; a collection is never dropped', () => {
  const standing = {
    letters: { rule, indexes: [own, byDay, { name: 'old', keys: { a: 1 } } as const] },
    before: { rule, indexes: [] },
  }
  expect(planFrom(wanted, standing)).toEqual({ steps: [], left: ['集合 before', '索引 letters.old'] })
  const { steps, left } = planFrom(wanted, standing, true)
  expect(steps.map((step) => step.do)).toEqual(['drop'])
  expect(left).toEqual(['集合 before'])
})
