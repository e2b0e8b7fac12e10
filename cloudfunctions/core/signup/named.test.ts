import { listJournal } from '../../../src/contract/roster'
import { listSignups } from '../../../src/contract/signup'
import { setOutcome } from '../../../src/contract/signup-desk'
import { DRIVE, sessionAt, setSignups } from './testing'

const { branch, account, opened, join, committee } = setSignups()

test('the journal names the sign-up and whose it was, students too', async () => {
  const id = await opened({ ...DRIVE, title: '秋季献血日' })
  await join(await account(10), id)
  await join('demo-student', id)
  const people = (await branch().store.find('enrolments', { event: id })).map(({ person }) => person)
  await committee().ask(setOutcome, { id, personIds: people, outcome: 'absent', amount: null })
  const names = (await branch().store.find('enrolments', { event: id })).map(({ name }) => name)
  const { rows } = await branch().chair.ask(listJournal, {})
  const told = rows.map(({ what, target }) => `${what} ${target}`)
  expect(told).toEqual(
    expect.arrayContaining(['发布报名 秋季献血日', ...names.map((name) => `登记结果 秋季献血日 · ${name}`)]),
  )
})

test('the list names the first session that takes the person', async () => {
  const staff = { ...sessionAt('am', '09:00', '11:00', 5), audience: 'staff' as const }
  const students = { ...sessionAt('noon', '11:00', '12:00', 5), audience: 'students' as const, place: '操场' }
  await opened({ ...DRIVE, sessions: [staff, students] })
  const seenBy = async (openid: string) => {
    const [row] = (await branch().as(openid).ask(listSignups, {})).signups
    return [row?.startsAt, row?.place]
  }
  expect(await seenBy('demo-student')).toEqual([students.startsAt, '操场'])
  expect(await seenBy('demo-member')).toEqual([staff.startsAt, staff.place])
})
