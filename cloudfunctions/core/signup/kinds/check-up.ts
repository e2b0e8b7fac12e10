import { dayOf, endOf } from '../../../../src/contract/time'
import type { SignupKind } from '../kind'
import { endOfEvent, sessionOf } from '../phase'

/** The annual check-up: a session or one's own arrangement, and whether it is done. Results are nobody's business here. */
export const checkUp: SignupKind = {
  id: 'checkup',
  label: '健康体检',
  verb: '预约',
  about: '预约一个时段，或自行安排；体检结果只有本人知道',
  hint: '分时段预约或自行安排，按年龄分套餐，提醒到体检完为止；不收集体检结果',
  audiences: ['staff'],
  has: {
    sessions: true,
    waiting: true,
    teams: false,
    checkIn: false,
    quotas: false,
    honours: false,
    selfCheck: false,
    packages: true,
    loans: false,
    year: false,
    selfDone: true,
  },
  own: '自行安排',
  decline: '不参加',
  outcomes: [{ id: 'done', label: '已体检', amount: null }],
  form: [],
  states: { in: '已预约' },
  refuse: ({ sessions }) => (sessions.length === 0 ? 'signup/needs_session' : null),
  doneOutcome: 'done',
  undone: {
    from: ({ opensAt }) => dayOf(opensAt),
    until: (event) => endOf(dayOf(endOfEvent(event) ?? event.closesAt)),
    every: 7,
    // Whoever has an appointment that is still to come is left in peace.
    undone: (enrolment, event, now) => {
      if (enrolment === null || enrolment.state === 'cancelled') return true
      if (enrolment.state === 'declined' || enrolment.outcome !== null) return false
      const session = sessionOf(event, enrolment.session)
      return session === undefined || session.endsAt < now
    },
    text: ({ title }) => `${title}还没有完成，请按预约的时间去，或自行安排后在小程序里说一声。`,
  },
}
