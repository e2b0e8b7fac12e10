import { blankDraft, newStation, optionsFrom, ownPile, wholeStock, withoutGoods, words } from './draft'

const draft = () => blankDraft('2026-09-01T04:00:00.000Z')

test('words are split at any usual sign, and a known option keeps its id', () => {
  expect(words('广式、苏式, 冰皮；')).toEqual(['广式', '苏式', '冰皮'])
  const known = optionsFrom('广式、苏式', [])
  const again = optionsFrom('苏式、冰皮、苏式', known)
  expect(again[0]).toEqual(known[1])
  expect(new Set([...known, ...again].map(({ id }) => id)).size).toBe(3)
})

test('a counted pile has a line for every option that came later; an uncounted pile has none', () => {
  const [goods] = draft().goods
  const options = optionsFrom('广式、苏式', [])
  const stations = [...draft().stations, newStation(draft().stations)]
  const stock = [{ pile: 's1', goods: 'g1', option: null, received: 5 }]
  const lines = wholeStock({ ...draft(), goods: goods ? [{ ...goods, options }] : [], stations, stock })
  expect(lines).toEqual([
    { pile: 's1', goods: 'g1', option: 'o1', received: 0 },
    { pile: 's1', goods: 'g1', option: 'o2', received: 0 },
  ])
})

test('a station that stops sharing does not take a pile that another uses', () => {
  const first = newStation([])
  const second = { ...newStation([first]), pile: 's1' }
  expect(second.id).toBe('s2')
  expect(ownPile(second, [first])).toBe('s2')
  expect(ownPile(first, [second])).toBe('s3')
  expect(newStation([second]).id).toBe('s3')
})

test('removing goods takes their stock and their place at the stations along', () => {
  const stations = draft().stations.map((one) => ({ ...one, goods: ['g1'] }))
  const stock = [{ pile: 's1', goods: 'g1', option: null, received: 5 }]
  const rest = withoutGoods({ ...draft(), stations, stock }, 'g1')
  expect([rest.goods, rest.stock, rest.stations?.[0]?.goods]).toEqual([[], [], []])
})
