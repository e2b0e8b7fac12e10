import { DONOR_RULES, type DonorRules, rulesOn } from './donor-rules'
import { type DonorAnswers, nextWhole, selfCheck } from './self-check'

const rulesOf = (id: string): DonorRules => {
  const found = DONOR_RULES.find((one) => one.id === id)
  if (!found) throw new Error(`no rules ${id}`)
  return found
}
const NOW = rulesOf('gb-18467-2011')
const DRAFT = rulesOf('law-draft-2025')

const WELL: DonorAnswers = {
  birthday: '1990-05-10',
  sex: 'female',
  kilos: 45,
  lastWhole: null,
  lastPlatelets: null,
  plateletsInYear: 0,
  reaction: false,
  recent: {},
}
const judge = (
  change: Partial<DonorAnswers>,
  on: string,
  rules = NOW,
  gives: 'whole' | 'platelets' = 'whole',
) => {
  const result = selfCheck(rules, { ...WELL, ...change }, gives, on)
  return result.verdict === 'after' ? result.on : result.verdict
}

test.each([
  ['the day before the 18th birthday', { birthday: '2008-05-10' }, '2026-05-09', '2026-05-10'],
  ['the 18th birthday', { birthday: '2008-05-10' }, '2026-05-10', 'ok'],
  [
    '18 of somebody born on 29 February, on 27 February',
    { birthday: '2008-02-29' },
    '2026-02-27',
    '2026-02-28',
  ],
  ['18 of somebody born on 29 February, on the 28th', { birthday: '2008-02-29' }, '2026-02-28', 'ok'],
  ['the 55th birthday', { birthday: '1971-05-10' }, '2026-05-10', 'ok'],
  ['the day after the 55th birthday, for the first time', { birthday: '1971-05-10' }, '2026-05-11', 'ask'],
  ['the same for who has given', { birthday: '1971-05-10', lastWhole: '2025-01-01' }, '2026-05-11', 'ok'],
  [
    'the same after a reaction',
    { birthday: '1971-05-10', lastWhole: '2025-01-01', reaction: true },
    '2026-05-11',
    'ask',
  ],
  [
    'the 60th birthday of who has given',
    { birthday: '1966-05-10', lastWhole: '2025-01-01' },
    '2026-05-10',
    'ok',
  ],
  ['the day after it', { birthday: '1966-05-10', lastWhole: '2025-01-01' }, '2026-05-11', 'ask'],
  ['a woman of 44 kg', { kilos: 44 }, '2026-05-10', 'ask'],
  ['a man of 49 kg', { kilos: 49, sex: 'male' as const }, '2026-05-10', 'ask'],
  ['a man of 50 kg', { kilos: 50, sex: 'male' as const }, '2026-05-10', 'ok'],
  ['a day short of six months', { lastWhole: '2026-03-15' }, '2026-09-14', '2026-09-15'],
  ['six months to the day', { lastWhole: '2026-03-15' }, '2026-09-15', 'ok'],
  ['six months after 31 August', { lastWhole: '2025-08-31' }, '2026-02-27', '2026-02-28'],
  ['six months after 31 August in a leap year', { lastWhole: '2027-08-31' }, '2028-02-28', '2028-02-29'],
  ['six months after 29 February', { lastWhole: '2028-02-29' }, '2028-08-28', '2028-08-29'],
  ['four weeks after platelets', { lastPlatelets: '2026-05-01' }, '2026-05-29', 'ok'],
  ['a day less', { lastPlatelets: '2026-05-01' }, '2026-05-28', '2026-05-29'],
  ['a cold that ended yesterday', { recent: { cold: '2026-05-09' } }, '2026-05-10', '2026-05-16'],
])('whole blood, %s', (_name, change, on, expected) => {
  expect(judge(change, on)).toBe(expected)
})

test.each([
  ['two weeks', { lastPlatelets: '2026-05-01' }, '2026-05-15', 'ok'],
  ['a day less', { lastPlatelets: '2026-05-01' }, '2026-05-14', '2026-05-15'],
  ['three months after whole blood', { lastWhole: '2026-02-28' }, '2026-05-28', 'ok'],
  ['a day less than three months', { lastWhole: '2026-02-28' }, '2026-05-27', '2026-05-28'],
  ['the 24th of a year was the last', { plateletsInYear: 24 }, '2026-05-10', 'ask'],
  ['the 24th of a year', { plateletsInYear: 23 }, '2026-05-10', 'ok'],
])('platelets, %s', (_name, change, on, expected) => {
  expect(judge(change, on, NOW, 'platelets')).toBe(expected)
})

test('of several reasons the latest day counts, and each names its source', () => {
  const result = selfCheck(
    NOW,
    { ...WELL, lastWhole: '2026-03-01', recent: { cold: '2026-04-30' } },
    'whole',
    '2026-05-01',
  )
  expect(result).toMatchObject({ verdict: 'after', on: '2026-09-01', reasons: [{}, {}] })
  expect(JSON.stringify(result)).toContain('GB 18467-2011')
})

test('the draft of 2025-12-17 holds only from the day that the configuration names', () => {
  expect(rulesOn(DONOR_RULES, '2030-01-01')?.id).toBe('gb-18467-2011')
  expect(rulesOn(DONOR_RULES, '2012-06-30')).toBeUndefined()
  const switched = [NOW, { ...DRAFT, from: '2027-01-01' }]
  expect(rulesOn(switched, '2026-12-31')?.id).toBe('gb-18467-2011')
  expect(rulesOn(switched, '2027-01-01')?.id).toBe('law-draft-2025')
  expect(judge({ lastWhole: '2027-01-01' }, '2027-04-01', DRAFT)).toBe('ok')
  expect(judge({ lastWhole: '2027-01-01' }, '2027-03-31', DRAFT)).toBe('2027-04-01')
  expect(judge({ birthday: '1961-05-10' }, '2026-05-10', DRAFT)).toBe('ok')
  expect(judge({ birthday: '1961-05-10' }, '2026-05-11', DRAFT)).toBe('ask')
})

test('the next possible day follows from the rules of the day of the donation', () => {
  expect(nextWhole(NOW, '2026-09-25')).toBe('2027-03-25')
  expect(nextWhole(DRAFT, '2026-09-25')).toBe('2026-12-24')
})
