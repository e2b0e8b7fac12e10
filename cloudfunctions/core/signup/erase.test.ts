import { getMyData } from '../../../src/contract/identity'
import { changeEnrolment, enrol, getSignup, getSignupFile } from '../../../src/contract/signup'
import { exportSignup, listSignupPeople } from '../../../src/contract/signup-desk'
import { KEPT } from '../../../src/contract/signup-form'
import { instantOf } from '../../../src/contract/time'
import { removeOldFiles } from '../files'
import { anonymiseLeavers } from '../roster/anonymise'
import { eraseSignups } from './erase'
import { ACTIVITY, nonce, setSignups } from './testing'

const { branch, opened, committee } = setSignups()

const base = { required: false, help: '', options: [], min: null, max: null, unit: '' }
const hidden = (seenBy: 'committee' | 'chair', eraseOn: string) => ({ seenBy, eraseOn })
const FORM = [
  { ...base, key: 'size', label: '尺码', type: 'text' as const, sensitive: null },
  {
    ...base,
    key: 'food',
    label: '忌口',
    type: 'text' as const,
    sensitive: hidden('committee', '2026-10-20'),
  },
  { ...base, key: 'proof', label: '证明', type: 'file' as const, sensitive: hidden('chair', '2026-11-20') },
  { ...base, key: 'partner', label: '搭档', type: 'member' as const, sensitive: null },
]
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])

const upload = async (bytes: Uint8Array, type = 'png') =>
  branch().files.put(`signup/nonce-${nonce().slice(-12)}.${type}`, bytes)

async function signedUp() {
  const id = await opened({ ...ACTIVITY, form: FORM })
  const fileId = await upload(PNG)
  const answers = { size: 'M', food: '花生', proof: { fileId, name: '证明.png' }, partner: 'm_010' }
  await branch().as('demo-liaison').ask(enrol, { id, mode: 'join', session: 'am', answers, nonce: nonce() })
  return { id, fileId }
}
const keysSeen = async (openid: string, id: string) =>
  (await branch().as(openid).ask(listSignupPeople, { id })).people.flatMap(({ answers }) =>
    answers.map(({ key }) => key),
  )

test('sensitive answers are seen by the roles that are named, in lists, sheets and files alike', async () => {
  const { id } = await signedUp()
  expect(await keysSeen('demo-liaison', id)).toEqual(['size', 'partner'])
  expect(await keysSeen('demo-m_002', id)).toEqual(['size', 'food', 'partner'])
  expect(await keysSeen('demo-chair', id)).toEqual(['size', 'food', 'proof', 'partner'])
  const open = (openid: string, personId?: string) =>
    branch().as(openid).code(getSignupFile, { id, key: 'proof', personId, purpose: '核对' })
  expect(await open('demo-liaison')).toBe('ok')
  expect(await open('demo-m_002', 'm_024')).toBe('system/forbidden')
  expect(await open('demo-member', 'm_024')).toBe('system/forbidden')
  expect(await open('demo-chair', 'm_024')).toBe('ok')
  const { url } = await branch().chair.ask(getSignupFile, {
    id,
    key: 'proof',
    personId: 'm_024',
    purpose: '核对',
  })
  expect(new Uint8Array(await (await fetch(url)).arrayBuffer())).toEqual(PNG)
  expect(await committee().code(exportSignup, { id, purpose: '核对' })).toBe('ok')
})

test('a file is kept as a copy that its writer cannot reach, stays through a change, and goes when it is replaced', async () => {
  const { id, fileId } = await signedUp()
  const kept = async () => (await branch().store.get('enrolments', `${id}:m_024`))?.answers.proof
  const first = await kept()
  expect(first).toMatchObject({ name: '证明.png', fileId: expect.stringContaining('signup-kept/') })
  const change = (answers: object) =>
    branch().liaison.code(changeEnrolment, { id, answers: { size: 'L', ...answers }, nonce: nonce() })
  const { enrolment } = await branch().liaison.ask(getSignup, { id })
  expect(enrolment?.answers.proof).toEqual({ fileId: KEPT, name: '证明.png' })
  expect(enrolment?.shown.map(({ value }) => value)).toEqual(['M', '花生', '证明.png', expect.any(String)])
  expect(await change({ proof: { fileId: KEPT, name: '证明.png' } })).toBe('ok')
  expect(await kept()).toEqual(first)
  expect(await change({ proof: { fileId: await upload(new Uint8Array([1, 2, 3, 4])), name: 'x' } })).toBe(
    'signup/bad_file',
  )
  expect(await change({ proof: { fileId: 'cloud://env/signup/nobody-has-it.png', name: 'x' } })).toBe(
    'signup/bad_file',
  )
  expect(await change({ partner: 'm_999' })).toBe('roster/not_found')
  expect(await branch().liaison.code(changeEnrolment, { id, nonce: nonce() })).toBe('ok')
  expect(await kept()).toEqual(first)
  expect(await change({})).toBe('ok')
  branch().clock.now = '2026-09-25T05:00:00.000Z'
  await branch().runTimer(removeOldFiles)
  for (const gone of [fileId, Object(first).fileId])
    await expect(branch().files.read(gone)).rejects.toBeDefined()
})

test('on its date each sensitive answer is erased with its file, and the journal says that it was', async () => {
  const { id } = await signedUp()
  const doc = () => branch().store.get('enrolments', `${id}:m_024`)
  const file = Object((await doc())?.answers.proof).fileId
  const night = async (day: string) => {
    branch().clock.now = instantOf(day, '03:00')
    await branch().runTimer(eraseSignups)
    return Object.keys((await doc())?.answers ?? {})
  }
  expect(await night('2026-10-19')).toEqual(['size', 'food', 'proof', 'partner'])
  expect(await night('2026-10-20')).toEqual(['size', 'proof', 'partner'])
  expect(await night('2026-10-21')).toEqual(['size', 'proof', 'partner'])
  expect(await night('2026-11-25')).toEqual(['size', 'partner'])
  await expect(branch().files.read(file)).rejects.toBeDefined()
  const journal = await branch().store.find('journal', { target: id })
  const erased = journal.filter(({ what }) => what === 'signup.erase').sort((a, b) => (a.at < b.at ? -1 : 1))
  expect(erased.map(({ reason, actor }) => `${actor} ${reason}`)).toEqual([
    'system 忌口：1 人',
    'system 证明：1 人',
  ])
  expect(await branch().as('demo-liaison').code(getSignupFile, { id, key: 'proof' })).toBe('signup/no_file')
})

test('sign-ups are among one’s own data; three years after leaving nobody is named in them', async () => {
  const { id } = await signedUp()
  const { signups } = await branch().liaison.ask(getMyData, {})
  expect(signups).toMatchObject([{ id, title: '乒乓球团体赛', kind: '活动', state: '已报名' }])
  await branch().store.update('members', 'm_024', { set: { leftOn: '2026-10-30' } })
  branch().clock.now = instantOf('2029-11-01', '03:00')
  await branch().runTimer(anonymiseLeavers)
  const doc = await branch().store.get('enrolments', `${id}:m_024`)
  expect(doc).toMatchObject({ name: '（已离任）', no: '', answers: {}, state: 'in' })
})
