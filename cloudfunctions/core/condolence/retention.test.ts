import { getCondolence, listCondolences } from '../../../src/contract/condolence'
import { instantOf } from '../../../src/contract/time'
import { anonymiseLeavers } from '../roster/anonymise'
import { forgetOldReasons } from './retention'
import { setCondolences } from './testing'

const { branch, first, open, approve, visit } = setCondolences()
const reasonOf = async (id: string) => (await branch().store.get('condolence_cases', id))?.reason
const nightOf = async (day: string) => {
  branch().clock.now = instantOf(day, '03:00')
  await branch().runTimer(forgetOldReasons)
}

test('three years after the visit its reason is 「未说明」, a donation stays one, and the night leaves a line', async () => {
  const ids = [await open({ on: '2024-02-20' }), await open({ memberId: 'm_005', reason: 'blood' })]
  for (const id of ids) await approve(id)
  await visit([ids[0] ?? ''], '2024-02-29')
  await visit([ids[1] ?? ''], '2026-09-24')
  await nightOf('2027-02-27')
  expect(await reasonOf(ids[0] ?? '')).toBe('illness')
  await nightOf('2027-02-28')
  await nightOf('2030-01-01')
  expect(await Promise.all(ids.map(reasonOf))).toEqual(['unstated', 'blood'])
  const lines = await branch().store.find('journal', {})
  expect(lines.filter(({ what }) => what === 'condolence.forgetReason')).toMatchObject([
    { target: 'm_004', actor: 'system', reason: '' },
  ])
  const { year } = await first().ask(listCondolences, { state: 'visited', year: '2024' })
  expect(year).toMatchObject({ visits: 1, amount: 50_000, reasons: [{ reason: 'unstated', people: 1 }] })
})

test('a case that never came to a visit keeps its reason for three years after its last step', async () => {
  const id = await open()
  await nightOf('2029-09-24')
  expect(await reasonOf(id)).toBe('illness')
  await nightOf('2029-09-25')
  expect(await reasonOf(id)).toBe('unstated')
})

test('whom the roster forgets has no reason left, and the amount stays without a name', async () => {
  const leaver = branch().members.find(({ leftOn }) => leftOn !== null)
  const id = await open({ memberId: leaver?._id ?? '', reason: 'retirement', on: '2026-06-30' })
  branch().clock.now = instantOf('2029-07-01', '03:00')
  await branch().runTimer(anonymiseLeavers)
  expect(await reasonOf(id)).toBe('unstated')
  const view = await first().ask(getCondolence, { id })
  expect(view).toMatchObject({ name: '（已离任）', amount: 50_000 })
})
