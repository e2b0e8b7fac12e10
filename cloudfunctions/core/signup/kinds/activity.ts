import type { SignupKind } from '../kind'

/** A gala, a match, an outing: places, teams where the committee wants them, check-in at the door, things lent. */
export const activity: SignupKind = {
  id: 'activity',
  label: '活动',
  verb: '报名',
  about: '分工会组织的活动',
  hint: '晚会、比赛、踏青等：可分场次、可组队、可在门口自助签到、可借用服装器材',
  audiences: ['staff', 'students', 'both'],
  has: {
    sessions: true,
    waiting: true,
    teams: true,
    checkIn: true,
    quotas: false,
    honours: false,
    selfCheck: false,
    packages: false,
    loans: true,
    year: false,
    selfDone: false,
  },
  own: null,
  decline: null,
  outcomes: [],
  form: [],
  refuse: ({ sessions }) => (sessions.length === 0 ? 'signup/needs_session' : null),
}
