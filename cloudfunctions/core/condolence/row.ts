import type { CondolenceRow } from '../../../src/contract/condolence'
import { approvalsNeeded, type Board } from './approval'
import type { CondolenceDoc } from './documents'
import { moveRefusal } from './moves'
import type { Names } from './names'

/** Whether a case waits for the approval of `who`. */
export const awaits = (doc: CondolenceDoc, who: string, board: Board): boolean =>
  moveRefusal(doc, 'approve', who, board) === null

export const rowOf = (doc: CondolenceDoc, who: string, board: Board, names: Names): CondolenceRow => ({
  id: doc._id,
  version: doc.version,
  name: names.nameOf(doc.member),
  department: names.departmentOf(doc),
  reason: doc.reason,
  on: doc.on,
  gift: doc.gift,
  amount: doc.amount,
  state: doc.state,
  visitedOn: doc.visit?.on ?? null,
  approvals: doc.approvals.length,
  needed: approvalsNeeded(doc, board),
  mine: awaits(doc, who, board),
})
