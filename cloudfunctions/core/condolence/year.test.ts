import { figuresInWords, listCondolences } from '../../../src/contract/condolence'
import { setCondolences } from './testing'

const { branch, first, moveBy, open, approve, visit } = setCondolences()
const yearOf = async (year: string) => (await first().ask(listCondolences, { state: 'visited', year })).year

/** Members who had joined before 2020, without the committee. */
const people = (from: number, count: number) =>
  branch()
    .members.filter(({ _id, joinedOn, leftOn }) => _id > 'm_003' && joinedOn < '2020' && leftOn === null)
    .slice(from, from + count)
    .map(({ _id }) => _id)

test('the records of 2020 give 4 batches and 11 people: 2 and 9 donors', async () => {
  const rounds = [
    ['2020-03-12', 'unstated', people(0, 1)],
    ['2020-06-18', 'unstated', people(1, 1)],
    ['2020-06-20', 'blood', people(2, 4)],
    ['2020-11-26', 'blood', people(6, 5)],
  ] as const
  for (const [on, reason, members] of rounds) {
    const ids = []
    for (const memberId of members) {
      const id = await open({ memberId, reason, on, gift: '', amount: null })
      await approve(id)
      ids.push(id)
    }
    await visit(ids, on)
  }
  expect(await yearOf('2020')).toEqual({
    batches: 4,
    people: 11,
    visits: 11,
    amount: 0,
    unknown: 11,
    reasons: [
      { reason: 'blood', people: 9 },
      { reason: 'unstated', people: 2 },
    ],
  })
  expect((await yearOf('2021')).visits).toBe(0)
})

test('a person who is visited twice is one person and two visits; the year is that of the visit', async () => {
  const ids = [await open({ on: '2025-12-30' }), await open({ reason: 'birth', on: '2026-02-01' })]
  for (const id of ids) await approve(id)
  await visit([ids[0] ?? ''], '2026-01-02')
  await visit([ids[1] ?? ''], '2026-02-03')
  expect(await yearOf('2026')).toMatchObject({
    batches: 2,
    people: 1,
    visits: 2,
    amount: 100_000,
    unknown: 0,
  })
  expect((await yearOf('2025')).visits).toBe(0)
})

test('a case that was annulled joins its batch again with the day and visitors of it', async () => {
  const ids = [await open(), await open({ memberId: 'm_005' })]
  for (const id of ids) await approve(id)
  const batch = await visit(ids, '2026-09-24')
  await moveBy(first(), ids[0] ?? '', 'annul', 'mistaken')
  expect(await yearOf('2026')).toMatchObject({ batches: 1, people: 1 })
  expect(await visit([ids[0] ?? ''], '2026-09-22', { visitors: [], join: batch })).toBe(batch)
  const { batches, year } = await first().ask(listCondolences, { state: 'visited', year: '2026' })
  expect(year).toMatchObject({ batches: 1, people: 2 })
  expect(batches).toMatchObject([{ id: batch, on: '2026-09-24', people: 2 }])
})

test('a round is recorded as a whole or not at all', async () => {
  const ids = [await open(), await open({ memberId: 'm_005' })]
  await approve(ids[0] ?? '')
  await expect(visit(ids, '2026-09-24')).rejects.toThrow('condolence/wrong_state')
  const { rows } = await first().ask(listCondolences, { state: 'approved', year: '2026' })
  expect(rows.map(({ id }) => id)).toEqual([ids[0]])
})

test('figures are told in words, and what is not on record is no 0', () => {
  const year = { batches: 1, people: 2, visits: 2, amount: 0, unknown: 2, reasons: [] }
  expect(figuresInWords(year)).toBe('2 人次，2 人次金额未记录')
  expect(figuresInWords({ ...year, amount: 50_050, unknown: 1 })).toBe(
    '2 人次，合计 500.5 元，1 人次金额未记录',
  )
  expect(figuresInWords({ ...year, amount: 130_000, unknown: 0 })).toBe('2 人次，合计 1300 元')
})
