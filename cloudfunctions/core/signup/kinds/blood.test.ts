import { setOutcome } from '../../../../src/contract/signup-desk'
import { DRIVE, DRIVE_DAY, OK, sessionAt, setSignups } from '../testing'

const { branch, account, committee, join, opened } = setSignups()
const NINE = [10, 11, 12, 13, 14, 15, 16, 17, 18]
const donated = (id: string, personIds: string[], amount = 200) =>
  committee().ask(setOutcome, { id, personIds, outcome: 'donated', amount })
const cases = () => branch().store.find('condolence_cases', { reason: 'blood' })

test('nine donations open nine cases, one each, however often and by how many they are entered', async () => {
  const id = await opened({ ...DRIVE, sessions: [sessionAt('am', '09:00', '11:00', 20)] })
  for (const i of NINE) await join(await account(i), id, 'am', { selfCheck: OK })
  const people = NINE.map((i) => `m_0${i}`)
  await Promise.all([donated(id, people), donated(id, [...people].reverse()), donated(id, people.slice(3))])
  await donated(id, people, 400)
  const opened9 = await cases()
  expect(opened9.map(({ member }) => member).sort()).toEqual(people)
  expect(new Set(opened9.map(({ state, on }) => `${state} ${on}`))).toEqual(new Set([`open ${DRIVE_DAY}`]))
})

test('a donation that is corrected away cancels its case, and one that comes back opens it again', async () => {
  const id = await opened(DRIVE)
  await join(await account(10), id, 'am', { selfCheck: OK })
  const states = async () => (await cases()).map(({ state }) => state)
  await donated(id, ['m_010'])
  expect(await states()).toEqual(['open'])
  await committee().ask(setOutcome, { id, personIds: ['m_010'], outcome: 'deferred' })
  expect(await states()).toEqual(['cancelled'])
  await donated(id, ['m_010'])
  expect(await states()).toEqual(['open'])
})

test('a student who gives blood is thanked elsewhere: the union visits its members', async () => {
  const id = await opened(DRIVE)
  await join('demo-student', id, 'am', { selfCheck: OK })
  const [student] = await branch().store.find('enrolments', { event: id })
  await donated(id, [student?.person ?? ''])
  expect(await cases()).toEqual([])
})
