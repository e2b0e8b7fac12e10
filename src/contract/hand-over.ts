import * as v from 'valibot'
import { action, LIAISONS } from './action'
import { phase } from './campaign'
import { can, count, done, id, instant, line, nonce } from './fields'
import { answer, claimResult, claimView, entitlementState, question } from './gift'

/** What a liaison may enter; `self` is the member's own tap. */
const handMode = v.picklist(['scan', 'typed', 'search', 'delivery', 'department', 'paper'])

const person = { memberId: v.optional(id), code: v.optional(v.pipe(v.string(), v.maxLength(200))) }
/**
 * Name and item while the liaison verifies; by personal code or by choice from the list. Nothing is written but a
 * scan that is refused.
 */
export const identify = action('gift.identify', {
  who: LIAISONS,
  input: v.object({ campaignId: id, stationId: v.optional(id), ...person }),
  output: v.object({
    memberId: id,
    name: v.string(),
    department: v.string(),
    item: v.string(),
    state: entitlementState,
    remaining: count(),
    proxy: v.nullable(v.object({ memberId: id, name: v.string() })),
    question: v.nullable(question),
    can: v.object({ claim: can }),
    /** Why it cannot be handed over now, with the facts: when, where and by whom it was claimed before. */
    refusal: v.nullable(
      v.object({ code: v.string(), message: v.string(), details: v.record(v.string(), v.unknown()) }),
    ),
  }),
})
/** The entitled by part of a name, staff number or pinyin, for the counter; of the departments in scope, at most 20. */
export const findEntitled = action('gift.find', {
  who: LIAISONS,
  input: v.object({ campaignId: id, search: line(30, '姓名、工号或拼音') }),
  output: v.object({
    people: v.array(
      v.object({
        memberId: id,
        name: v.string(),
        staffNo: v.string(),
        department: v.string(),
        state: entitlementState,
      }),
    ),
  }),
})
const handOver = {
  stationId: v.optional(id),
  mode: handMode,
  /** When it happened, if earlier than now: a queue without signal, a paper day. */
  happenedAt: v.optional(instant),
}
/** The liaison hands over to one person (or to the proxy `takenBy`, who needs the person's consent). */
export const confirmClaim = action('gift.confirmClaim', {
  who: LIAISONS,
  input: v.object({
    campaignId: id,
    ...person,
    ...handOver,
    nonce,
    /** The claim was queued without signal. */
    offline: v.optional(v.boolean(), false),
    takenBy: v.optional(id),
    answer: v.optional(answer),
    quantity: v.optional(count(20)),
    /** Finishes a claim that the member started in a two-step campaign. */
    pendingNo: v.optional(count()),
  }),
  output: claimResult,
})
/**
 * Everybody named, each by the same rule as one claim; one answer a person. At most 200 people. `whole`: of goods
 * with several uses all that are left, where a single claim would have to say how many.
 */
export const handOutToMany = action('gift.handOutToMany', {
  who: LIAISONS,
  input: v.object({
    campaignId: id,
    memberIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(200)),
    ...handOver,
    whole: v.optional(v.boolean(), false),
    nonce,
  }),
  output: v.object({
    results: v.array(
      v.object({
        memberId: id,
        name: v.string(),
        ok: v.boolean(),
        message: v.string(),
        no: v.nullable(count()),
      }),
    ),
  }),
})
/** Liaison: 15 minutes, same station. Later: the chair. The row stays, with who, when and why. */
export const undoClaim = action('gift.undoClaim', {
  who: LIAISONS,
  input: v.object({
    campaignId: id,
    memberId: id,
    no: count(),
    /** Where the caller works now; null at no station. */
    stationId: v.optional(v.nullable(id), null),
    reason: line(100, '撤销原因'),
  }),
  output: done,
})
/** Explains an entitlement that will not be claimed; `open` takes the explanation back. */
export const explainEntitlement = action('gift.explain', {
  who: LIAISONS,
  input: v.object({
    campaignId: id,
    memberId: id,
    state: v.picklist(['waived', 'undelivered', 'open']),
    reason: line(100, '原因'),
  }),
  output: done,
})

export const handOutRow = v.object({
  memberId: id,
  name: v.string(),
  /** Full pinyin and initials, for the search box. */
  pinyin: v.string(),
  staffNo: v.string(),
  department: v.string(),
  item: v.string(),
  /** What is still to be handed out of it. */
  rest: v.string(),
  state: entitlementState,
  /** Of goods with several uses: how many can be handed out at once; above 1 the claim has to say. */
  most: count(),
  proxy: v.nullable(v.object({ memberId: id, name: v.string() })),
  claims: v.array(v.object({ ...claimView.entries, undoable: v.boolean() })),
  explanation: v.string(),
})
export type HandOutRow = v.InferOutput<typeof handOutRow>
/** The hand-out list of one department: a liaison's own, any for the committee; the first one by default. */
export const listHandOut = action('gift.listHandOut', {
  who: LIAISONS,
  input: v.object({ campaignId: id, department: v.optional(id) }),
  output: v.object({
    title: v.string(),
    phase,
    department: id,
    departments: v.array(v.object({ id, name: v.string() })),
    stations: v.array(v.object({ id, name: v.string() })),
    question: v.nullable(question),
    rows: v.array(handOutRow),
    /** `paper`: a paper list may still be entered when the window is over. */
    can: v.object({ handOut: can, paper: can, explain: can }),
  }),
})

/** Columns of the sign-off sheet that can be left out, in its order; number, name, item, time, signature always are. */
export const SHEET_COLUMNS = {
  staffNo: '工号',
  answer: '领取时的回答',
  mode: '方式',
  proxy: '代领人',
  by: '经办人',
  arrivedAt: '登记时间',
} as const
export type SheetColumn = keyof typeof SHEET_COLUMNS
const sheetColumn = v.picklist(['staffNo', 'answer', 'mode', 'proxy', 'by', 'arrivedAt'])
export const USUAL_COLUMNS: SheetColumn[] = ['staffNo', 'mode', 'proxy']

export const signOffSheet = action('gift.signOffSheet', {
  on: 'exports',
  who: LIAISONS,
  input: v.object({
    campaignId: id,
    department: v.optional(id),
    purpose: line(50, '导出用途'),
    columns: v.optional(v.pipe(v.array(sheetColumn), v.maxLength(6)), USUAL_COLUMNS),
  }),
  output: v.object({ fileName: v.string(), url: v.string() }),
})
