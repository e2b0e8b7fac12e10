import { autumn } from '../../../local/demo/campaigns'
import { organisation } from '../../../local/demo/organisation'
import type { CampaignDoc } from '../documents'
import { freeze } from './freeze'

const NOW = '2026-09-25T04:00:00.000Z'
const { members, departments, leavingDay } = organisation(NOW)
const campaign = (change: Partial<CampaignDoc>): CampaignDoc => ({
  ...autumn(NOW),
  _id: 'c_1',
  state: 'publishing',
  version: 1,
  createdAt: NOW,
  publishedAt: null,
  closedAt: null,
  entitled: 0,
  ...change,
})
const frozen = (change: Partial<CampaignDoc>) => freeze(campaign(change), members, departments)

test('the day before 15 people leave 70 are entitled, on the day 55', () => {
  expect(leavingDay).toBe('2026-07-01')
  expect(frozen({ eligibleOn: '2026-06-30' })).toHaveLength(70)
  expect(frozen({ eligibleOn: '2026-07-01' })).toHaveLength(55)
})

test('serials are gapless and follow departments and staff numbers', () => {
  const docs = frozen({ eligibleOn: '2026-09-01' })
  expect(docs.map(({ serial }) => serial)).toEqual(docs.map((_, i) => i + 1))
  const keys = docs.map(({ department, staffNo }) => `${department} ${staffNo}`)
  expect(keys).toEqual([...keys].sort())
})

test('only the departments named are entitled', () => {
  const docs = frozen({ departments: ['d_2', 'd_8'] })
  expect(new Set(docs.map(({ departmentName }) => departmentName))).toEqual(new Set(['教务办', '实训中心']))
})

test('late joiners get the goods without a limit, and whoever gets nothing is not entitled', () => {
  const [oil, cake] = autumn(NOW).goods
  if (!oil || !cake) throw new Error('the campaign needs two goods')
  const limited = { ...cake, joinedBy: '2012-09-01' }
  const linesOf = (joinedOn: string) =>
    frozen({ goods: [oil, limited] })
      .find(({ member }) => members.find(({ _id }) => _id === member)?.joinedOn === joinedOn)
      ?.lines.map(({ goods }) => goods)
  expect(linesOf('2012-09-01')).toEqual(['oil', 'cake'])
  expect(linesOf('2013-09-01')).toEqual(['oil'])
  const count = members.filter(({ joinedOn, leftOn }) => joinedOn <= '2012-09-01' && !leftOn).length
  expect(frozen({ goods: [limited] })).toHaveLength(count)
})
