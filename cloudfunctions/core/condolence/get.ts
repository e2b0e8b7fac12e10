import { getCondolence, WHYS } from '../../../src/contract/condolence'
import { unless } from '../can'
import { handle } from '../handler'
import { boardOf } from './approval'
import { callerId, loadCase } from './cases'
import { standardFor } from './ceilings'
import type { Step, Visit } from './documents'
import { isFromDonation } from './donation'
import { MOVE_NAMES, MOVES, moveRefusal } from './moves'
import { namesFor, peopleOf } from './names'
import { rowOf } from './row'

const STEPS: Record<Step['step'], string> = {
  create: '登记',
  save: '修改',
  submit: '提交审批',
  approve: '批准',
  reopen: '退回修改',
  cancel: '取消',
  visit: '登记慰问',
  annul: '撤销慰问记录',
  acknowledge: '登记签收',
}

export const getHandler = handle(getCondolence, async (ctx, { id }) => {
  const doc = await loadCase(ctx.store, id)
  const [board, names, own] = await Promise.all([
    boardOf(ctx.store, ctx.now),
    namesFor(ctx, peopleOf(doc)),
    ctx.store.find('condolence_cases', { member: doc.member }),
  ])
  const visitOf = ({ on, batch, visitors, acknowledgement }: Visit) => ({
    on,
    batch,
    visitors: visitors.map(names.nameOf),
    acknowledgement,
  })
  return {
    ...rowOf(doc, callerId(ctx), board, names),
    memberId: doc.member,
    fromDonation: isFromDonation(doc),
    standard: standardFor(doc.reason, doc.on, doc.amount),
    approvedBy: doc.approvals.map(({ by, chair, at }) => ({ name: names.nameOf(by), chair, at })),
    visit: doc.visit && visitOf(doc.visit),
    // A case may have left the same batch twice.
    annulled: [...new Map(doc.annulled.map((one) => [one.batch, visitOf(one)])).values()],
    steps: doc.steps.map(({ step, by, at, why }) => ({
      text: STEPS[step],
      by: names.nameOf(by),
      at,
      why: why ? WHYS[why] : '',
    })),
    others: own
      .filter(({ _id }) => _id !== id)
      .sort((a, b) => (a.on > b.on ? -1 : 1))
      .map(({ _id, reason, on, state }) => ({ id: _id, reason, on, state })),
    can: Object.fromEntries(
      MOVE_NAMES.filter((move) => MOVES[move].from.includes(doc.state)).map((move) => [
        move,
        unless(moveRefusal(doc, move, callerId(ctx), board)),
      ]),
    ),
  }
})
