import { listCondolences } from '../../../src/contract/condolence'
import { enrolFor, setOutcome } from '../../../src/contract/signup-desk'
import { DRIVE, sessionAt, setSignups } from './testing'

const { branch, account, opened, join, committee } = setSignups()

const visits = async (state: 'open' | 'cancelled') =>
  (await committee().ask(listCondolences, { state, year: '2026' })).rows

test('nine who gave are nine to visit, however often it is entered; a correction takes one back', async () => {
  const id = await opened({ ...DRIVE, sessions: [sessionAt('am', '09:00', '11:00', 20)] })
  const ids = Array.from({ length: 12 }, (_, i) => `m_${String(i + 10).padStart(3, '0')}`)
  for (let i = 10; i < 22; i++) await join(await account(i), id)
  await join('demo-student', id)
  const enter = (personIds: string[], outcome: string | null, amount: number | null = null) =>
    committee().ask(setOutcome, { id, personIds, outcome, amount })
  const nine = ids.slice(0, 9)
  await Promise.all([enter(nine, 'donated', 400), enter(nine, 'donated', 400)])
  await enter(ids.slice(9, 11), 'deferred')
  await enter(ids.slice(11), 'absent')
  await enter(['s_001'], 'donated', 200)
  expect(await visits('open')).toHaveLength(9)
  expect((await visits('open')).map(({ on }) => on)).toEqual(Array(9).fill('2026-10-09'))
  await enter(nine, 'donated', 200)
  expect(await visits('open')).toHaveLength(9)
  await enter(['m_010'], 'deferred')
  expect([await visits('open'), await visits('cancelled')].map(({ length }) => length)).toEqual([8, 1])
  await enter(['m_010'], 'donated', 400)
  expect(await visits('open')).toHaveLength(9)
  await enter(['m_010'], null)
  expect(await visits('open')).toHaveLength(8)
})

test('somebody who comes without a sign-up is entered on the spot, until the session is over', async () => {
  const id = await opened(DRIVE)
  const walkIn = { id, memberId: 'm_016', mode: 'join' as const, session: 'am', reason: '现场报名' }
  branch().clock.now = '2026-10-09T02:00:00.000Z'
  expect(await committee().code(enrolFor, walkIn)).toBe('ok')
  branch().clock.now = '2026-10-09T03:00:00.001Z'
  expect(await committee().code(enrolFor, { ...walkIn, memberId: 'm_018' })).toBe('signup/session_begun')
})
