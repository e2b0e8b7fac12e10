import { rulesOn } from '../../../src/contract/donor-rules'
import { donorRulesHere, donorRulesOn } from './donor'

test('the rules of the table hold as the configuration says; what it does not name holds as the table says', () => {
  expect(donorRulesOn('2026-11-30')).toMatchObject({ id: 'gb-18467-2011', minAge: 18, maxAge: 55 })
  expect(() => donorRulesOn('2012-06-30')).toThrow('no rules')
  const switched = donorRulesHere({ 'law-draft-2025': '2027-03-01' })
  expect(rulesOn(switched, '2027-02-28')?.id).toBe('gb-18467-2011')
  expect(rulesOn(switched, '2027-03-01')).toMatchObject({
    maxAge: 65,
    gaps: { wholeWhole: { count: 90, unit: 'day' } },
  })
  expect(rulesOn(donorRulesHere({ 'gb-18467-2011': null }), '2026-11-30')).toBeUndefined()
})
