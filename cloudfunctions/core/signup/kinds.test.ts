import { ACTIONS } from '../../../src/contract'
import { DONOR_RULES } from '../../../src/contract/donor-rules'
import { ERRORS } from '../../../src/contract/errors'
import { cancelEnrolment, enrol, getSignup, listSignups, reportDone } from '../../../src/contract/signup'
import { getSignupProgress, saveSignup } from '../../../src/contract/signup-desk'
import { KINDS } from '../reminder/kinds'
import { signupNext } from '../reminder/kinds/signup-next'
import { allKinds } from './kinds'
import { CHECK_UP, DRIVE, INSURANCE, nonce, setSignups } from './testing'

const { branch, account, opened, committee, join } = setSignups()
const say = (openid: string, id: string, mode: 'join' | 'own' | 'decline', session: string | null = null) =>
  branch().as(openid).code(enrol, { id, mode, session, nonce: nonce() })

test('insurance: 50 of the 55 are in, one policy each; declined and silent are counted, as of a day', async () => {
  const id = await opened(INSURANCE)
  expect(id).toBe('insurance-2026')
  const present = branch().members.filter(({ leftOn }) => leftOn === null)
  expect(present).toHaveLength(55)
  const accounts = await Promise.all(present.map(({ _id }) => account(Number(_id.slice(2)))))
  const codes = await Promise.all(accounts.slice(0, 50).map((openid) => say(openid, id, 'join')))
  expect(new Set(codes)).toEqual(new Set(['ok']))
  expect(await say(accounts[0] ?? '', id, 'join')).toBe('ok')
  expect(await say(accounts[50] ?? '', id, 'decline')).toBe('ok')
  expect(await branch().store.count('enrolments', { event: id, state: 'in' })).toBe(50)
  const progress = await committee().ask(getSignupProgress, { id })
  expect(progress.total).toMatchObject({ audience: 55, in: 50, declined: 1, silent: 4 })
  expect(progress.text).toContain('已参保 50 人')
  expect(progress.silent).toHaveLength(4)
  const june = await committee().ask(getSignupProgress, { id, on: '2026-06-30' })
  expect(june.total).toMatchObject({ audience: 70, in: 50 })
  // Who declined may still take it, who took it may decline after cancelling.
  expect(await say(accounts[50] ?? '', id, 'join')).toBe('ok')
  expect(await say(accounts[50] ?? '', id, 'decline')).toBe('signup/already')
  await branch()
    .as(accounts[50] ?? '')
    .ask(cancelEnrolment, { id })
  expect(await say(accounts[50] ?? '', id, 'decline')).toBe('ok')
})

test('there is one insurance a year: a second one is refused', async () => {
  await opened(INSURANCE)
  expect(await committee().code(saveSignup, { draft: INSURANCE })).toBe('signup/year_taken')
  expect(await committee().code(saveSignup, { draft: { ...INSURANCE, year: null } })).toBe(
    'signup/needs_year',
  )
  expect(await committee().code(saveSignup, { draft: { ...INSURANCE, year: 2027 } })).toBe('ok')
})

test('check-up: a session or an arrangement of one’s own, the package of the age, and done', async () => {
  const id = await opened(CHECK_UP)
  await branch().store.update('members', 'm_004', { set: { birthday: '1981-12-31' } })
  const member = branch().as('demo-member')
  expect((await member.ask(getSignup, { id })).can).toMatchObject({
    own: true,
    done: { why: expect.any(String) },
  })
  expect(await say('demo-member', id, 'own')).toBe('ok')
  expect((await member.ask(getSignup, { id })).enrolment).toMatchObject({
    stateLabel: '自行安排',
    package: { name: '四十五岁以上套餐' },
  })
  expect((await member.ask(listSignups, {})).signups).toMatchObject([{ todo: 'finish' }])
  await member.ask(reportDone, { id, done: true })
  expect((await member.ask(listSignups, {})).signups).toMatchObject([{ todo: 'none' }])
  expect((await committee().ask(getSignupProgress, { id })).outcomes).toMatchObject([
    { label: '已体检', people: 1 },
  ])
  // What is done cannot be said otherwise.
  expect(await say('demo-member', id, 'decline')).toBe('signup/been_there')
  expect(await say('demo-member', id, 'join', 'am')).toBe('signup/been_there')
  await branch().store.update('members', 'm_024', { set: { birthday: '1982-01-01' } })
  await join('demo-liaison', id, 'am')
  const liaison = await branch().liaison.ask(getSignup, { id })
  expect(liaison.enrolment).toMatchObject({ stateLabel: '已预约', package: { name: '基础套餐' } })
})

test('of a check-up nothing is asked or kept but whether it was done', async () => {
  const checkUp = allKinds().find(({ id }) => id === 'checkup')
  expect(checkUp).toMatchObject({ outcomes: [{ id: 'done', amount: null }], form: [] })
  const id = await opened(CHECK_UP)
  await say('demo-member', id, 'own')
  await branch().as('demo-member').ask(reportDone, { id, done: true })
  const [doc] = await branch().store.find('enrolments', { event: id })
  expect(Object.keys(doc ?? {}).filter((key) => /result|report|finding|health/i.test(key))).toEqual([])
  expect(Object.keys(doc?.outcome ?? {}).sort()).toEqual(['amount', 'at', 'by', 'id'])
  const inputs = JSON.stringify(
    ACTIONS.filter(({ name }) => name.startsWith('signup.')).map(({ input }) => input),
  )
  expect(inputs).not.toMatch(/体检结果|"result"/)
})

test('no word about blood drives promises anything: kinds, rules, refusals, reminders', async () => {
  const id = await opened(DRIVE)
  const blood = allKinds().find((kind) => kind.id === 'blood')
  const told = await signupNext.tell(
    branch().store,
    { event: id, member: 'm_004', facts: {} },
    branch().clock.now,
    branch().store,
  )
  const words = JSON.stringify([
    blood,
    DONOR_RULES,
    told,
    KINDS.filter(({ name }) => name.startsWith('signup.')).map(({ label, about }) => [label, about]),
    Object.entries(ERRORS).filter(([code]) => code.startsWith('signup/')),
  ])
  expect(words).not.toMatch(/合格|符合条件|符合要求|可以献血|您可以献|eligible/)
  expect(words).toContain('由采血点现场决定')
})
