import list from '../../../config/templates.json'
import { fits } from '../../../local/cloudbase/openapi/keywords'
import { seeded } from '../../../tools/seeded'
import { shape } from './shape'
import { dataFor, type TemplateName, template } from './templates'

const NOW = '2026-09-25T04:00:00.000Z'
const TYPES = [
  'thing',
  'character_string',
  'phrase',
  'name',
  'number',
  'amount',
  'phone_number',
  'time',
  'date',
]

/** Everything that people, spreadsheets and attackers put into a field. */
const PIECES = [
  ...['中', '秋', '礼品', '𠮷', '👨‍👩‍👧', '\ud83d', 'a', 'Z', '9', '007', ' ', '　', '\n', '\t', '\u0000'],
  ...['\u200b', '\u202e', '…', '·', '-', '.', '%', '$', '{{', '<b>', "'", '（广式）', '１２', 'é', '१'],
]
const textOf = (random: () => number): string =>
  Array.from({ length: Math.floor(random() * 40) }, () => PIECES[Math.floor(random() * PIECES.length)]).join(
    '',
  )

test('whatever is to be said, WeChat never finds a field that does not fit', () => {
  const random = seeded(1)
  const values = Array.from({ length: 2000 }, () =>
    random() < 0.1 ? new Date(Math.floor(random() * 4e12)) : textOf(random),
  )
  const misfits = values.flatMap((value) =>
    TYPES.map((type) => ({ type, value, shaped: shape(`${type}1`, value, NOW) })).filter(
      ({ type, shaped }) => !fits(`${type}1`, shaped),
    ),
  )
  expect(misfits).toEqual([])
})

test.each([
  ['thing1', '菜籽油 1 桶、月饼（广式）1 盒、大米', '菜籽油 1 桶、月饼（广式）1 盒、大米'],
  ['thing1', '一二三四五六七八九十一二三四五六七八九十一', '一二三四五六七八九十一二三四五六七八九…'],
  ['thing1', '', '无'],
  ['name1', '阿卜杜拉·买买提', '阿卜杜拉买买提'],
  ['name1', 'Ada Lovelace', 'Ada Lovelace'],
  ['time1', new Date('2019-10-01T07:01:00Z'), '2019年10月1日 15:01'],
  ['date1', new Date('2019-09-30T16:00:00Z'), '2019年10月1日'],
  ['phrase1', '已领取完毕了', '已领取完毕'],
])('%s of 「%s」 is 「%s」', (key, value, wanted) => {
  expect(shape(key, value, NOW)).toBe(wanted)
})

test('every template that the rules name is configured, and shows what and a note', () => {
  for (const name of ['todo', 'collected', 'voucher'] satisfies TemplateName[]) {
    const { keywords, fields } = template(name)
    expect(Object.keys(fields)).toEqual(Object.keys(keywords))
    expect(Object.values(fields)).toEqual(expect.arrayContaining(['what', 'note']))
    const data = dataFor(name, { what: '', note: '' }, NOW)
    expect(Object.entries(data).filter(([key, value]) => !fits(key, value))).toEqual([])
  }
  expect(list).toHaveLength(3)
})
