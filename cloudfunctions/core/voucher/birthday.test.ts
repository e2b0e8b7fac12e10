import type { MemberDoc } from '../documents'
import { birthdayIn, birthdaysOf, withoutBirthday } from './birthday'
import { ceilingOn, warningsFor } from './ceilings'

const member = (
  _id: string,
  birthday: string | null,
  from = '2015-09-01',
  to: string | null = null,
): MemberDoc => ({
  _id,
  staffNo: _id,
  name: _id,
  pinyin: _id,
  spells: [{ department: 'd_1', from, to }],
  department: 'd_1',
  joinedOn: from,
  leftOn: to,
  birthday,
  phone: null,
  version: 1,
  anonymisedOn: null,
})
const idsOf = (members: MemberDoc[], month: string) =>
  birthdaysOf(members, month).map(({ member: { _id }, on }) => `${_id} ${on}`)

test.each([
  ['1990-09-25', 2026, '2026-09-25'],
  ['1988-02-29', 2028, '2028-02-29'],
  ['1988-02-29', 2026, '2026-02-28'],
  ['1988-02-29', 2100, '2100-02-28'],
  ['1990-02-28', 2028, '2028-02-28'],
])('a birthday of %s is kept in %i on %s', (birthday, year, on) => {
  expect(birthdayIn(birthday, year)).toBe(on)
})

test('whoever is on the roster on the day itself counts: the joiner before it, not the leaver before it', () => {
  const members = [
    member('joins-before', '1990-09-15', '2026-09-14'),
    member('joins-on', '1990-09-15', '2026-09-15'),
    member('joins-after', '1990-09-15', '2026-09-16'),
    member('leaves-on', '1990-09-15', '2015-09-01', '2026-09-15'),
    member('leaves-after', '1990-09-15', '2015-09-01', '2026-09-16'),
    member('next-month', '1990-10-01'),
    member('nobody-knows', null),
  ]
  expect(idsOf(members, '2026-09')).toEqual([
    'joins-before 2026-09-15',
    'joins-on 2026-09-15',
    'leaves-after 2026-09-15',
  ])
})

test('born on 29 February is in the list of February every year and of March never', () => {
  const leap = [member('leap', '1988-02-29')]
  expect(idsOf(leap, '2026-02')).toEqual(['leap 2026-02-28'])
  expect(idsOf(leap, '2028-02')).toEqual(['leap 2028-02-29'])
  expect(idsOf(leap, '2026-03')).toEqual([])
})

test('without a birthday are those who are on the roster at some time of the month', () => {
  const members = [
    member('known', '1990-09-15'),
    member('all-month', null),
    member('joins-last-day', null, '2026-09-30'),
    member('joins-next-day', null, '2026-10-01'),
    member('leaves-first-day', null, '2015-09-01', '2026-09-01'),
    member('leaves-second-day', null, '2015-09-01', '2026-09-02'),
  ]
  expect(withoutBirthday(members, '2026-09').map(({ _id }) => _id)).toEqual([
    'all-month',
    'joins-last-day',
    'leaves-second-day',
  ])
})

const draft = (value: number, title = '蛋糕券', note = '') =>
  ({ kind: 'birthday', title, note, value }) as const

test('the ceiling holds from the day of its rule on, to the fen', () => {
  expect(ceilingOn('birthday', '2018-03-11')).toBeNull()
  expect(ceilingOn('birthday', '2018-03-12')?.most).toBe(30_000)
  expect(warningsFor(draft(30_000), '2026-09-01')).toEqual([])
  expect(warningsFor(draft(30_001), '2026-09-01')).toEqual([expect.stringContaining('不超过 300 元')])
  expect(warningsFor(draft(30_001), '2018-03-11')).toEqual([])
  const film = (value: number) => ({ ...draft(value), kind: 'movie' }) as const
  expect(warningsFor(film(15_000), '2026-11-25')).toEqual([])
  expect(warningsFor(film(15_001), '2026-11-25')).toEqual([expect.stringContaining('150 元')])
  expect(warningsFor(film(15_001), '2026-11-24')).toEqual([])
})

test('what is as good as money is warned of, wherever it is written', () => {
  expect(warningsFor(draft(100, '超市购物卡'), '2026-09-01')).toEqual([expect.stringContaining('「购物卡」')])
  expect(warningsFor(draft(100, '蛋糕券', '可兑现金'), '2026-09-01')).toEqual([
    expect.stringContaining('「现金」'),
  ])
})
