import { type Branch, NOON, startBranch } from '../../../local/demo/testing'
import {
  bind,
  getMe,
  getMyData,
  issueBindCode,
  listCorrections,
  requestCorrection,
  settleCorrection,
} from '../../../src/contract/identity'
import { listJournal, listRoster, listSeats, searchColleagues } from '../../../src/contract/roster'
import { anonymiseLeavers } from '../roster/anonymise'

let branch: Branch
beforeAll(async () => {
  branch = await startBranch()
})
beforeEach(() => {
  branch.clock.now = NOON
})
afterAll(() => branch.close())

const hours = (count: number) => new Date(Date.parse(NOON) + count * 3600_000).toISOString()
/** On the roster, not bound, in the liaison's department or not. */
const unbound = (department = 'd_8') => {
  const bound = branch.bindings.map(({ member }) => member)
  const found = branch.members.filter(
    (member) => member.department === department && !member.leftOn && !bound.includes(member._id),
  )
  if (!found[0]) throw new Error('everybody is bound')
  return found[0]
}
const codeFor = async (memberId: string, rebind = false) =>
  (await branch.chair.ask(issueBindCode, { memberId, rebind })).code

test('a stranger learns the name of the branch and nothing else', async () => {
  const me = await branch.as('nobody').ask(getMe, {})
  expect(me).toEqual({ roles: ['stranger'], branch: '职业技术学院分工会', departments: [] })
  expect(await branch.as('nobody').code(listSeats, {})).toBe('identity/not_bound')
})

test('number, name and code bind once; the code is used up', async () => {
  const { _id, staffNo, name } = unbound('d_6')
  const code = await codeFor(_id)
  const given = { staffNo: ` ${staffNo}`, name, code: code.toLowerCase() }
  expect((await branch.as('new-1').ask(bind, given)).member?.id).toBe(_id)
  expect(await branch.as('new-2').code(bind, given)).toBe('identity/no_match')
})

test('two phones with one code at the same moment: one is bound', async () => {
  const { _id, staffNo, name } = unbound('d_2')
  const code = await codeFor(_id)
  const codes = await Promise.all(
    ['twin-1', 'twin-2'].map((openid) => branch.as(openid).code(bind, { staffNo, name, code })),
  )
  expect(codes.sort()).toEqual(['identity/no_match', 'ok'])
  expect(await branch.store.count('bindings', { member: _id })).toBe(1)
})

test('a wrong number, a wrong name and a wrong code read the same; after five tries an hour has to pass', async () => {
  const { _id, staffNo, name } = unbound('d_3')
  const code = await codeFor(_id)
  const tries = [
    { staffNo: '999', name, code },
    { staffNo, name: '别人', code },
    { staffNo, name, code: 'AAA-AAA' },
    { staffNo, name, code: '' },
    { staffNo: 'x', name: 'y', code: 'z' },
    { staffNo: 'x', name: 'y', code: 'z' },
  ]
  const answers: string[] = []
  for (const given of tries) answers.push(await branch.as('guesser').code(bind, given))
  const wrong = 'identity/no_match'
  expect(answers).toEqual([wrong, wrong, wrong, 'system/invalid_input', wrong, wrong])
  expect(await branch.as('guesser').code(bind, { staffNo, name, code })).toBe('identity/too_many_tries')
  branch.clock.now = hours(1)
  expect(await branch.as('guesser').code(bind, { staffNo, name, code })).toBe('ok')
})

test('five tries an hour count for the number as well: many phones cannot take turns', async () => {
  const { _id, staffNo, name } = unbound('d_7')
  const code = await codeFor(_id)
  const answers: string[] = []
  for (let i = 0; i < 6; i++) {
    answers.push(await branch.as(`turn-${i}`).code(bind, { staffNo, name, code: 'zzz-zzz' }))
  }
  expect(answers.slice(0, 5)).toEqual(Array(5).fill('identity/no_match'))
  expect(answers[5]).toBe('identity/too_many_tries')
  expect(await branch.as('owner').code(bind, { staffNo, name, code })).toBe('identity/too_many_tries')
  branch.clock.now = hours(1)
  expect(await branch.as('owner').code(bind, { staffNo, name, code })).toBe('ok')
})

test('a first code that is still about does not bind a second phone', async () => {
  const { _id, staffNo, name } = unbound('d_5')
  const code = await codeFor(_id)
  await branch.store.set('bindings', { _id: 'first', kind: 'member', member: _id, boundAt: NOON })
  expect(await branch.as('thief').code(bind, { staffNo, name, code })).toBe('identity/already_bound')
  expect(await branch.store.get('bindings', 'first')).not.toBeNull()
})

test('a new code makes the old one worthless', async () => {
  const { _id, staffNo, name } = branch.members[3] ?? unbound()
  const [old, fresh] = [await codeFor(_id, true), await codeFor(_id, true)]
  expect(await branch.as('demo-member').code(bind, { staffNo, name, code: old })).toBe('identity/no_match')
  expect(await branch.as('demo-member').code(bind, { staffNo, name, code: fresh })).toBe('ok')
})

test('a code lasts 72 hours', async () => {
  const { _id, staffNo, name } = unbound('d_4')
  const code = await codeFor(_id)
  branch.clock.now = new Date(Date.parse(hours(72)) + 1).toISOString()
  expect(await branch.as('late').code(bind, { staffNo, name, code })).toBe('identity/code_expired')
})

test('nobody binds as somebody bound, unless the liaison consents to a new phone', async () => {
  const { _id, staffNo, name } = branch.members[23] ?? unbound()
  expect(await branch.chair.code(issueBindCode, { memberId: _id })).toBe('identity/already_bound')
  const code = await codeFor(_id, true)
  expect(await branch.as('demo-member').code(bind, { staffNo, name, code })).toBe('identity/account_taken')
  expect(await branch.as('new-phone').code(bind, { staffNo, name, code })).toBe('ok')
  expect((await branch.as('demo-liaison').ask(getMe, {})).roles).toEqual(['stranger'])
  const back = await codeFor(_id, true)
  expect(await branch.as('demo-liaison').code(bind, { staffNo, name, code: back })).toBe('ok')
})

test('a liaison issues codes and sees people of the own department only', async () => {
  const rows = (await branch.liaison.ask(listRoster, {})).rows
  expect(new Set(rows.map(({ department }) => department.name))).toEqual(new Set(['实训中心']))
  expect(await branch.liaison.code(issueBindCode, { memberId: 'm_001' })).toBe('roster/other_department')
})

test('a list of an earlier day shows who has left since, and that no code can be issued for them', async () => {
  const { rows } = await branch.chair.ask(listRoster, { on: '2026-06-30' })
  const why = rows.flatMap(({ can }) => (can.issueCode === true ? [] : [can.issueCode.why]))
  expect(why).toEqual(Array(15).fill('今天不在册，不能绑定身份'))
  expect(await branch.chair.code(issueBindCode, { memberId: 'm_070' })).toBe('roster/not_present')
})

test('as of June there are 70, as of July 55', async () => {
  const rowsOn = async (on: string) => (await branch.chair.ask(listRoster, { on })).rows.length
  expect([await rowsOn('2026-06-30'), await rowsOn('2026-07-01')]).toEqual([70, 55])
})

test('colleagues are found by name and by pinyin, with name and department only', async () => {
  const wanted = branch.members[10]
  const found = await branch
    .as('demo-member')
    .ask(searchColleagues, { search: wanted?.pinyin.split(' ')[0] ?? '' })
  expect(found.people).toContainEqual({ id: wanted?._id, name: wanted?.name, department: '学生办' })
})

test('a correction reaches the roster when the committee accepts it', async () => {
  const member = branch.as('demo-member')
  expect(await member.code(requestCorrection, { key: 'phone', value: '123' })).toBe('system/invalid_input')
  await member.ask(requestCorrection, { key: 'birthday', value: '1980-01-02' })
  const [open] = (await branch.chair.ask(listCorrections, {})).corrections
  await branch.chair.ask(settleCorrection, { id: open?.id ?? '', accept: true })
  expect(await branch.chair.code(settleCorrection, { id: open?.id ?? '', accept: true })).toBe(
    'identity/settled',
  )
  const data = await member.ask(getMyData, {})
  expect(data.fields.find(({ key }) => key === 'birthday')?.value).toBe('1980-01-02')
  const { rows } = await branch.chair.ask(listJournal, {})
  expect(rows.find(({ what }) => what === '采纳资料更正')?.target).toBe(branch.members[3]?.name)
})

test('three years after leaving the roster forgets the name; the day before it does not', async () => {
  const forget = (now: string) => {
    branch.clock.now = now
    return branch.runTimer(anonymiseLeavers)
  }
  const nameNow = async () => (await branch.store.get('members', 'm_070'))?.name
  const leaver = await branch.store.get('members', 'm_070')
  const change = {
    _id: 'i_1:m_070',
    importId: 'i_1',
    member: 'm_070',
    before: leaver,
    version: 1,
    undone: false,
  }
  await branch.store.set('import_changes', change)
  const correction = { key: 'phone', before: '13800000001', value: '13800000002', note: '新号码' } as const
  const asked = { _id: 'k_1', member: 'm_070', at: NOON, state: 'accepted', reason: '已核对' } as const
  await branch.store.set('corrections', { ...correction, ...asked })
  await forget('2029-06-30T04:00:00.000Z')
  expect(await nameNow()).toBe(branch.members[69]?.name)
  await forget('2029-07-01T04:00:00.000Z')
  expect(await nameNow()).toBe('（已离任）')
  expect(await branch.store.count('members', {})).toBe(70)
  const kept = [
    await branch.store.get('import_changes', change._id),
    await branch.store.get('corrections', asked._id),
  ]
  expect(kept).toMatchObject([{ before: { name: '（已离任）' } }, { value: '', state: 'accepted' }])
  for (const secret of [leaver?.name ?? '', leaver?.staffNo ?? '', '13800000001', '13800000002', '新号码']) {
    expect(JSON.stringify(kept)).not.toContain(secret)
  }
})
