import { complete, type Given, NOTHING_GIVEN } from './answers'

const given = (more: Partial<Given>): Given => ({
  ...NOTHING_GIVEN,
  birthday: '1985-03-01',
  sex: 'female',
  kilos: '58.5',
  ...more,
})

test.each<[string, Given, string]>([
  ['nothing', NOTHING_GIVEN, '请选择出生日期'],
  ['no sex', given({ sex: null }), '请选择性别'],
  ['no weight', given({ kilos: '' }), '请填写体重'],
  ['a weight in words', given({ kilos: '一百斤' }), '请填写体重'],
  ['given before, but when', given({ lastWhole: '' }), '请选择上次献全血的日期'],
  ['platelets, but when', given({ lastPlatelets: '' }), '请选择上次献单采血小板的日期'],
  ['a cold, but when', given({ recent: { cold: '' } }), '请选择这些情况的日期'],
])('what is missing is said: %s', (_, answers, why) => {
  expect(complete(answers)).toEqual({ why })
})

test('complete answers are what the rules judge; never having given platelets means none this year', () => {
  expect(complete(given({ plateletsInYear: '7', recent: { cold: '2026-12-01' } }))).toEqual({
    birthday: '1985-03-01',
    sex: 'female',
    kilos: 58.5,
    lastWhole: null,
    lastPlatelets: null,
    plateletsInYear: 0,
    reaction: false,
    recent: { cold: '2026-12-01' },
  })
})
