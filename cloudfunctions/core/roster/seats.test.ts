import { type Branch, startBranch } from '../../../local/demo/testing'
import { getMe } from '../../../src/contract/identity'
import { appoint, listSeats } from '../../../src/contract/roster'

let branch: Branch
beforeAll(async () => {
  branch = await startBranch()
})
afterAll(() => branch.close())

const TODAY = '2026-09-25'
const give = (seatId: string, memberId: string | null, from: string, to: string | null = null) =>
  branch.chair.code(appoint, { seatId, memberId, from, to })
const seatOf = async (seatId: string) =>
  (await branch.chair.ask(listSeats, {})).seats.find(({ id }) => id === seatId)

test('a new liaison ends the term of the old one the day before', async () => {
  expect(await give('liaison:d_5', null, TODAY)).toBe('roster/seat_needed')
  expect(await give('liaison:d_5', 'm_001', TODAY)).toBe('roster/wrong_department')
  expect(await give('liaison:d_5', 'm_005', TODAY)).toBe('ok')
  expect(await seatOf('liaison:d_5')).toMatchObject({ holder: { id: 'm_005' }, past: [{ to: '2026-09-24' }] })
})

test('a successor of tomorrow is refused, so that today is never without a liaison', async () => {
  expect(await give('liaison:d_4', 'm_004', '2026-09-26')).toBe('roster/term_later')
  expect((await seatOf('liaison:d_4'))?.holder?.id).toBe('m_020')
})

test('a term begins after the one before and ends after it began', async () => {
  expect(await give('secretary', 'm_002', '2020-01-01')).toBe('roster/term_order')
  expect(await give('secretary', 'm_002', TODAY, '2026-09-24')).toBe('roster/term_order')
  expect(await give('secretary', null, TODAY)).toBe('ok')
  expect(await give('secretary', 'm_002', '2026-09-24')).toBe('roster/term_order')
  expect(await give('secretary', 'm_002', TODAY, '2029-09-24')).toBe('ok')
})

test('a liaison whose term is over acts on until somebody takes over', async () => {
  expect(await give('liaison:d_6', 'm_006', TODAY, '2026-12-31')).toBe('ok')
  branch.clock.now = '2027-01-01T01:00:00.000Z'
  expect((await branch.as('demo-m_006').ask(getMe, {})).roles).toContain('liaison')
})

test('the buttons say what the rules say', async () => {
  expect((await seatOf('chair'))?.can).toEqual({
    appoint: true,
    vacate: { why: '这个岗位不能空缺，请直接指定接任的人' },
  })
  expect((await seatOf('dean'))?.can).toEqual({ appoint: true, vacate: true })
  const seats = (await branch.as('demo-member').ask(listSeats, {})).seats
  expect(seats.filter(({ can }) => can.appoint === true || can.vacate === true)).toEqual([])
})
