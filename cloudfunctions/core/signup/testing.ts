import { NOON, setBranch } from '../../../local/demo/testing'
import { enrol, getSignup } from '../../../src/contract/signup'
import { type SignupDraft, saveSignup, stepSignup } from '../../../src/contract/signup-desk'
import { dayOf, instantOf } from '../../../src/contract/time'

/** A Friday two weeks after the noon at which test branches stand. */
export const DRIVE_DAY = '2026-10-09'

export const sessionAt = (key: string, from: string, to: string, capacity: number | null) => ({
  key,
  title: `${from} 场`,
  place: '图书馆前献血车',
  startsAt: instantOf(DRIVE_DAY, from),
  endsAt: instantOf(DRIVE_DAY, to),
  audience: 'both' as const,
  capacity,
})

export const DRIVE: SignupDraft = {
  kind: 'blood',
  title: '秋季义务献血',
  note: '请吃早饭，带身份证',
  facts: [],
  audience: 'both',
  rosterOn: dayOf(NOON),
  departments: [],
  opensAt: NOON,
  closesAt: instantOf('2026-10-08', '18:00'),
  changesUntil: instantOf('2026-10-08', '18:00'),
  answerHours: 12,
  sessions: [sessionAt('am', '09:00', '11:00', 2), sessionAt('pm', '14:00', '16:00', 3)],
  form: [],
  quotas: [],
  team: null,
  loans: [],
  packages: null,
  year: null,
  gives: 'whole',
}
export const ACTIVITY: SignupDraft = { ...DRIVE, kind: 'activity', title: '乒乓球团体赛', audience: 'staff' }
export const INSURANCE: SignupDraft = {
  ...DRIVE,
  kind: 'insurance',
  title: '2026 年医疗互助保险',
  audience: 'staff',
  sessions: [],
  year: 2026,
}
export const CHECK_UP: SignupDraft = {
  ...DRIVE,
  kind: 'checkup',
  title: '2026 年健康体检',
  audience: 'staff',
  packages: {
    on: '2026-12-31',
    list: [
      { name: '基础套餐', note: '', from: 0, to: 44 },
      { name: '四十五岁以上套餐', note: '', from: 45, to: 120 },
    ],
  },
}

/** The self-check for the drive's day. */
export const OK = { verdict: 'ok', for: DRIVE_DAY } as const

let nonces = 0
export const nonce = () => `nonce-signup-${String(nonces++).padStart(6, '0')}`

/** A branch for each test of a file, and what is done to its sign-ups again and again. */
export function setSignups() {
  const branch = setBranch()
  const committee = () => branch().as('demo-m_002')
  /** The account of the i-th member who is on the roster; those after the 47th are bound here. */
  async function account(i: number): Promise<string> {
    const [like] = branch().members
    const id = `m_${String(i).padStart(3, '0')}`
    const known = branch().bindings.find(({ member }) => member === id)
    if (known) return known._id
    if (like && i > branch().members.length) {
      const member = { ...like, _id: id, staffNo: `2009${id}`, name: `来者${i}`, birthday: null }
      await branch().store.set('members', member)
    }
    await branch().store.set('bindings', { _id: `demo-${id}`, kind: 'member', member: id, boundAt: NOON })
    return `demo-${id}`
  }
  return {
    branch,
    committee,
    account,
    /** An open event; answers its id. */
    async opened(draft: SignupDraft): Promise<string> {
      const { id } = await committee().ask(saveSignup, { draft })
      await committee().ask(stepSignup, { id, step: 'publish' })
      return id
    },
    /** Signs up for a session of the drive. */
    join: (openid: string, id: string, session: string | null = 'am', more: object = {}) =>
      branch()
        .as(openid)
        .call(enrol, { id, mode: 'join', session, selfCheck: OK, nonce: nonce(), ...more }),
    /** The own sign-up as its person sees it. */
    own: async (openid: string, id: string) => (await branch().as(openid).ask(getSignup, { id })).enrolment,
    sessionOf: (id: string, key: string) => branch().store.get('signup_sessions', `${id}:${key}`),
  }
}
