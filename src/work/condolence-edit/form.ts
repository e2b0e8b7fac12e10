import type { Person } from '../../components/find-colleague'
import type { Condolence, CondolenceDraft, CondolenceReason } from '../../contract/condolence'
import type { Can } from '../../contract/fields'
import { fenOf, yuanOf } from '../yuan'

/** What is typed: the amount as text, until it is money. */
export interface Form {
  person: Person | null
  reason: CondolenceReason | null
  on: string
  brings: 'money' | 'gift'
  gift: string
  amount: string
}

export const blank = (today: string): Form => ({
  person: null,
  reason: null,
  on: today,
  brings: 'gift',
  gift: '',
  amount: '',
})

type Known = Pick<Condolence, 'memberId' | 'name' | 'reason' | 'on' | 'gift' | 'amount'>

export const formOf = ({ memberId, name, reason, on, gift, amount }: Known): Form => ({
  person: { id: memberId, name },
  reason,
  on,
  brings: gift || amount === null ? 'gift' : 'money',
  gift,
  amount: amount === null ? '' : yuanOf(amount),
})

/** Whether it can be saved; of which years an amount is needed is for the server to say when it is submitted. */
export function readiness({ person, reason, brings, gift, amount }: Form): Can {
  if (!person) return { why: '请选择慰问谁' }
  if (!reason) return { why: '请选择原因' }
  if (amount && !fenOf(amount)) return { why: '请填写金额，最多两位小数' }
  return amount && brings === 'gift' && !gift.trim() ? { why: '请填写慰问品' } : true
}

export function draftOf(form: Form): CondolenceDraft | null {
  const { person, reason, on, brings, gift, amount } = form
  if (!person || !reason || readiness(form) !== true) return null
  return {
    memberId: person.id,
    reason,
    on,
    gift: brings === 'gift' ? gift.trim() : '',
    amount: amount ? fenOf(amount) : null,
  }
}
