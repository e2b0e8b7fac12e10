import { nextWhole } from '../../../../src/contract/self-check'
import { closeForDonation, openForDonation } from '../../condolence/donation'
import { donorRulesOn } from '../donor'
import type { SignupKind } from '../kind'
import { heldOn } from '../phase'

/** Whole blood comes in these amounts, ml (《中华人民共和国献血法》第九条: 200, at most 400). */
const MILLILITRES = [200, 300, 400]
const DONATED = 'donated'

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
      id: DONATED,
      label: '已献血',
      amount: { label: '献血量', unit: '毫升', choices: MILLILITRES, max: 400 },
    },
    { id: 'deferred', label: '暂缓', amount: null },
    { id: 'absent', label: '未到', amount: null },
  ],
  form: [],
  states: { in: '已预约', later: '到时再约' },
  refuse: ({ sessions }) => (sessions.length === 0 ? 'signup/needs_session' : null),
  honoured: DONATED,
  reportDays: 2,
  next: (_event, doneOn) => nextWhole(donorRulesOn(doneOn), doneOn),
  /** Who gave is visited; an amount that is put right changes nothing about that. */
  async onOutcome(ctx, tx, event, enrolment, before, after) {
    const [gave, gives] = [before?.id === DONATED, after?.id === DONATED]
    const donation = {
      enrolment: enrolment._id,
      member: enrolment.person,
      on: heldOn(event, enrolment, ctx.now),
    }
    if (gives && !gave) await openForDonation(ctx, tx, donation)
    if (gave && !gives) await closeForDonation(ctx, tx, donation)
  },
}
