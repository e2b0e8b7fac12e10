import * as v from 'valibot'
import { action, CHAIR, COMMITTEE, type Output } from './action'
import { can, count, day, done, empty, file, id, instant, line, nonce } from './fields'

/** Why somebody is visited. Picked and never written: a note about an illness would be more than is needed. */
export const CONDOLENCE_REASONS = {
  blood: '献血',
  marriage: '结婚',
  birth: '生育',
  illness: '生病住院',
  retirement: '退休',
  bereavement: '直系亲属去世',
  death: '会员去世',
  hardship: '困难',
  other: '其他',
  unstated: '未说明',
} as const
export type CondolenceReason = keyof typeof CONDOLENCE_REASONS
export const REASONS = Object.keys(CONDOLENCE_REASONS) as CondolenceReason[]
const reason = v.picklist(REASONS, '请选择慰问原因')

export const CONDOLENCE_STATES = {
  open: '待提交',
  submitted: '待审批',
  approved: '待慰问',
  visited: '已慰问',
  cancelled: '已取消',
} as const
export type CondolenceState = keyof typeof CONDOLENCE_STATES
export const STATES = Object.keys(CONDOLENCE_STATES) as CondolenceState[]
const state = v.picklist(STATES)

/** How the person has confirmed it, for the books. */
export const ACKNOWLEDGEMENTS = {
  signed: '本人签收',
  family: '家属签收',
  transfer: '转账凭证',
  none: '还没有签收',
} as const
export type Acknowledgement = keyof typeof ACKNOWLEDGEMENTS
const acknowledgement = v.picklist(Object.keys(ACKNOWLEDGEMENTS) as Acknowledgement[])

/** Why a step is taken back. Picked for the same sake as the reason of the visit. */
export const WHYS = {
  changed: '慰问品或金额要改',
  declined: '本人谢绝',
  duplicate: '重复登记',
  unfit: '不符合条件',
  mistaken: '登记有误',
  source: '来源的记录已更正',
} as const
export type Why = keyof typeof WHYS

/** Steps by hand besides the visit; what may follow what is core/condolence/moves.ts. */
export const CONDOLENCE_MOVES = ['submit', 'approve', 'reopen', 'cancel', 'annul'] as const
export type CondolenceMove = (typeof CONDOLENCE_MOVES)[number]
/** What may be picked for a move that needs a why; whatever else comes by itself. */
export const WHYS_OF = {
  reopen: ['changed', 'mistaken'],
  cancel: ['declined', 'duplicate', 'unfit', 'mistaken'],
  annul: ['mistaken', 'duplicate'],
} as const satisfies Partial<Record<CondolenceMove, readonly Why[]>>

/** Fen: 100,000 yuan. */
const MOST = 10_000_000
const amount = v.pipe(count(MOST), v.minValue(1, '请填写金额'))

export const condolenceDraft = v.object({
  memberId: id,
  reason,
  /** The day of the occasion. */
  on: day,
  /** What is brought; empty = money. */
  gift: v.pipe(v.string(), v.trim(), v.maxLength(30, '慰问品最多 30 个字')),
  /** Fen, the worth of a gift; null = not recorded, of earlier years only. */
  amount: v.nullable(amount),
})
export type CondolenceDraft = v.InferOutput<typeof condolenceDraft>

/** 「水果（200 元）」「慰问金 500 元」「未记录」 */
export function whatIsBrought({ gift, amount: fen }: Pick<CondolenceDraft, 'gift' | 'amount'>): string {
  const yuan = fen === null ? null : `${fen / 100} 元`
  if (gift) return yuan ? `${gift}（${yuan}）` : gift
  return yuan ? `慰问金 ${yuan}` : '未记录'
}

const row = v.object({
  id,
  version: count(),
  name: v.string(),
  department: v.string(),
  reason,
  on: day,
  gift: v.string(),
  amount: v.nullable(count()),
  state,
  visitedOn: v.nullable(day),
  /** How many have approved, of how many that are needed. */
  approvals: count(),
  needed: count(),
  /** Waits for the caller's approval. */
  mine: v.boolean(),
})
export type CondolenceRow = v.InferOutput<typeof row>

const year = v.pipe(v.string(), v.regex(/^20\d\d$/, '年份请写成 2026 这样'))
const yearCounts = v.object({
  /** Visits that were made together are one batch. */
  batches: count(),
  /** Each person once. */
  people: count(),
  visits: count(),
  /** Fen, and how many visits have none on record. */
  amount: count(),
  unknown: count(),
  reasons: v.array(v.object({ reason, people: count() })),
})
export type CondolenceYear = v.InferOutput<typeof yearCounts>

/** 「3 人次，合计 1300 元，1 人次金额未记录」: what is not on record is said and never counted as 0. */
export function figuresInWords({ visits, amount: fen, unknown }: CondolenceYear): string {
  const known = unknown < visits ? `合计 ${fen / 100} 元` : ''
  const missing = unknown > 0 ? `${unknown} 人次金额未记录` : ''
  return [`${visits} 人次`, known, missing].filter(Boolean).join('，')
}

/**
 * Cases of one state: visited and cancelled ones of the year, all others whenever they began. Without `state` that of
 * which there is something to do.
 */
export const listCondolences = action('condolence.list', {
  who: COMMITTEE,
  input: v.object({ state: v.optional(state), year }),
  output: v.object({
    state,
    rows: v.array(row),
    counts: v.array(v.object({ state, label: v.string(), count: count() })),
    year: yearCounts,
    /** The year's batches, the newest first: what a forgotten case can be added to. */
    batches: v.array(v.object({ id, on: day, visitors: v.array(v.string()), people: count() })),
    /** Fen: more than this takes two approvals, the chair's among them. */
    threshold: count(),
    can: v.object({ setThreshold: can }),
  }),
})
export type Condolences = Output<typeof listCondolences>

/** How many cases wait for the caller's approval, and how many for a visit. */
export const countCondolences = action('condolence.waiting', {
  who: COMMITTEE,
  input: empty,
  output: v.object({ approve: count(), visit: count() }),
})

const visit = v.object({
  on: day,
  batch: id,
  visitors: v.array(v.string()),
  acknowledgement,
})

export const getCondolence = action('condolence.get', {
  who: COMMITTEE,
  input: v.object({ id }),
  output: v.object({
    ...row.entries,
    memberId: id,
    /** Opened by a donation: person, reason and day stay as they are. */
    fromDonation: v.boolean(),
    /** What the rules say about this reason on that day. */
    standard: v.object({ most: v.nullable(count()), source: v.string(), over: v.boolean() }),
    approvedBy: v.array(v.object({ name: v.string(), chair: v.boolean(), at: instant })),
    visit: v.nullable(visit),
    annulled: v.array(visit),
    steps: v.array(v.object({ text: v.string(), by: v.string(), at: instant, why: v.string() })),
    /** Other cases of the same person, so that nothing is given twice. */
    others: v.array(v.object({ id, reason, on: day, state })),
    /** What is no step of the present state is missing. */
    can: v.object({
      save: v.optional(can),
      submit: v.optional(can),
      approve: v.optional(can),
      reopen: v.optional(can),
      cancel: v.optional(can),
      visit: v.optional(can),
      annul: v.optional(can),
      acknowledge: v.optional(can),
    }),
  }),
})
export type Condolence = Output<typeof getCondolence>

/** `version` is that of the case as it was seen: nobody approves what has changed meanwhile. */
const seen = { id, version: count(), nonce }

/** A new case without `id`; else a change of one that was not submitted. */
export const saveCondolence = action('condolence.save', {
  who: COMMITTEE,
  input: v.object({ id: v.optional(id), version: v.optional(count(), 0), draft: condolenceDraft, nonce }),
  output: v.object({ id }),
})
export const moveCondolence = action('condolence.move', {
  who: COMMITTEE,
  input: v.object({
    ...seen,
    move: v.picklist(CONDOLENCE_MOVES),
    why: v.optional(
      v.nullable(v.picklist(['changed', 'declined', 'duplicate', 'unfit', 'mistaken'], '请选择原因')),
      null,
    ),
  }),
  output: v.object({ state }),
})

export const MOST_TOGETHER = 20
/** Cases that are visited together: one batch. `join` = a batch of before, whose day and visitors hold. */
export const visitCondolences = action('condolence.visit', {
  who: COMMITTEE,
  input: v.object({
    cases: v.pipe(
      v.array(v.object({ id, version: count() })),
      v.minLength(1, '请选择慰问对象'),
      v.maxLength(MOST_TOGETHER, `一次最多登记 ${MOST_TOGETHER} 件，请分几次，在「算作哪一批」里选同一批`),
    ),
    on: day,
    visitors: v.pipe(v.array(id), v.maxLength(10, '慰问人最多 10 位')),
    acknowledgement,
    join: v.optional(v.nullable(id), null),
    nonce,
  }),
  output: v.object({ batch: id }),
})
export const acknowledgeCondolence = action('condolence.acknowledge', {
  who: COMMITTEE,
  input: v.object({ ...seen, acknowledgement }),
  output: done,
})
export const setCondolenceThreshold = action('condolence.setThreshold', {
  who: CHAIR,
  input: v.object({ threshold: count(MOST) }),
  output: done,
})

/** The year's visits for the books; the reasons only when they are asked for. */
export const exportCondolences = action('condolence.export', {
  on: 'exports',
  who: COMMITTEE,
  input: v.object({ year, reasons: v.optional(v.boolean(), false), purpose: line(50, '导出用途') }),
  output: file,
})
