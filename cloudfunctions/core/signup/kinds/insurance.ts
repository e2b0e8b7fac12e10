import { addDays, dayOf } from '../../../../src/contract/time'
import type { SignupKind } from '../kind'

const BEFORE_DAYS = 7

/** The mutual medical insurance of a year: one policy a person, and everybody says yes or no. */
export const insurance: SignupKind = {
  id: 'insurance',
  label: '医疗互助保险',
  verb: '参保',
  about: '每人每年一份，参保或不参保都请说一声',
  hint: '每年一次，每人一份；统计参保、不参保和没有回复的人',
  audiences: ['staff'],
  has: {
    sessions: false,
    waiting: false,
    teams: false,
    checkIn: false,
    quotas: false,
    honours: false,
    selfCheck: false,
    packages: false,
    loans: false,
    year: true,
    selfDone: false,
  },
  own: null,
  decline: '不参保',
  outcomes: [],
  form: [],
  states: { in: '已参保', declined: '不参保' },
  refuse: ({ year }) => (year === null ? 'signup/needs_year' : null),
  undone: {
    from: ({ closesAt }) => addDays(dayOf(closesAt), -BEFORE_DAYS),
    until: ({ closesAt }) => closesAt,
    every: 3,
    undone: (enrolment) => enrolment === null || enrolment.state === 'cancelled',
    text: ({ title }) => `${title}还没有收到您的回复，参保或不参保都请选一下。`,
  },
}
