import type { PoolDraft } from '../../../src/contract/voucher'

/** The collections of vouchers. */
export interface VoucherDocuments {
  pools: PoolDoc
  codes: CodeDoc
  vouchers: VoucherDoc
  birthday_batches: BirthdayBatchDoc
}

export interface PoolDoc extends PoolDraft {
  _id: string
  createdAt: string
  /** Codes that were imported and are not void. */
  codes: number
  /** Vouchers that were issued: each needs a code, so never more than `codes`. */
  issued: number
}

/**
 * One code; `_id` is a hash of it, so that a code is there once, whatever pool it came with, and can be found by
 * itself.
 */
export interface CodeDoc {
  _id: string
  pool: string
  code: string
  password: string
  /** Random: whoever draws begins somewhere else, so that a hundred at once do not all want the same. */
  lot: string
  state: 'free' | 'drawn' | 'void'
  voucher: string | null
}

/**
 * One member's right to one code. `_id` carries what must not be twice: `b<year>:<member>` for a birthday,
 * `<pool>:<member>:<number>` for the others; a reissued one adds `.2`, `.3` … Name and department are the snapshot of
 * the day of issue, for the sheet.
 */
export interface VoucherDoc {
  _id: string
  pool: string
  member: string
  staffNo: string
  name: string
  department: string
  departmentName: string
  state: 'issued' | 'redeemed' | 'void'
  /** Id of its code once it was shown; until then nobody has seen any. */
  code: string | null
  masked: string
  /** For what: 「2026-09」, or the day of issue. */
  event: string
  issuedAt: string
  issuedBy: string
  revealedAt: string | null
  redeemed: { at: string; actor: string; actorName: string; nonce: string } | null
  voided: { at: string; actor: string; actorName: string; reason: string } | null
  replaces: string | null
  replacedBy: string | null
}

/** A month's birthdays as they were put before the chair; `_id` is the month. */
export interface BirthdayBatchDoc {
  _id: string
  pool: string
  state: 'prepared' | 'approved' | 'issued'
  members: string[]
  preparedBy: string
  approvedBy: string
}

export interface VoucherDocuments {
  pools: PoolDoc
  codes: CodeDoc
  vouchers: VoucherDoc
  birthday_batches: BirthdayBatchDoc
}
