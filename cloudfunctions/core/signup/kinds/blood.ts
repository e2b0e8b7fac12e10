import { nextWhole } from '../../../../src/contract/self-check'
import { donorRulesOn } from '../donor'
import type { SignupKind } from '../kind'

/** Whole blood comes in these amounts, ml (《中华人民共和国献血法》第九条: 200, at most 400). */
const MILLILITRES = [200, 300, 400]

/** Whether somebody can give, the station alone decides: no word here may promise it. */
export const blood: SignupKind = {
  id: 'blood',
  label: '义务献血',
  verb: '预约',
  about: '预约一个时段，能否献血由采血点现场决定',
  hint: '分时段预约，名额满了可候补；预约前在手机上自测，答案不上传',
  audiences: ['staff', 'students', 'both'],
  has: {
    sessions: true,
    waiting: true,
    teams: false,
    checkIn: false,
    quotas: true,
    honours: true,
    selfCheck: true,
    packages: false,
    loans: false,
    year: false,
    selfDone: false,
  },
  own: null,
  decline: null,
  outcomes: [
    {
      id: 'donated',
      label: '已献血',
      amount: { label: '献血量', unit: '毫升', choices: MILLILITRES, max: 400 },
    },
    { id: 'deferred', label: '暂缓', amount: null },
    { id: 'absent', label: '未到', amount: null },
  ],
  form: [],
  states: { in: '已预约', later: '到时再约' },
  refuse: ({ sessions }) => (sessions.length === 0 ? 'signup/needs_session' : null),
  honoured: 'donated',
  next: (_event, doneOn) => nextWhole(donorRulesOn(doneOn), doneOn),
}
