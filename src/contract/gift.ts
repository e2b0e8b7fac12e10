import * as v from 'valibot'
import { action, LIAISONS, MEMBERS } from './action'
import { phase } from './campaign'
import { can, count, done, id, instant, line, nonce } from './fields'

export const ENTITLEMENT_STATES = ['open', 'pending', 'part', 'claimed', 'waived', 'undelivered'] as const
export const entitlementState = v.picklist(ENTITLEMENT_STATES)
export type EntitlementState = v.InferOutput<typeof entitlementState>

/** How a hand-over was confirmed. */
export const MODES = ['self', 'scan', 'typed', 'search', 'delivery', 'department', 'paper'] as const
export const mode = v.picklist(MODES)
export type Mode = v.InferOutput<typeof mode>
/** What a liaison may enter; `self` is the member's own tap. */
const handMode = v.picklist(['scan', 'typed', 'search', 'delivery', 'department', 'paper'])
const question = v.object({ text: v.string(), options: v.array(v.string()), required: v.boolean() })

const choiceOf = v.object({
  goods: id,
  name: v.string(),
  options: v.array(v.object({ id, name: v.string() })),
  chosen: v.nullable(id),
  byDefault: v.boolean(),
})

/** What one claim took. `no` counts from 1 within the entitlement and never changes. */
export const claimView = v.object({
  no: count(),
  item: v.string(),
  happenedAt: instant,
  arrivedAt: instant,
  by: v.string(),
  station: v.string(),
  mode,
  takenBy: v.nullable(v.string()),
  state: v.picklist(['pending', 'done', 'annulled']),
  annulled: v.nullable(v.object({ by: v.string(), at: instant, reason: v.string() })),
})

export const getMyGift = action('gift.mine', {
  who: MEMBERS,
  input: v.object({ campaignId: id }),
  output: v.object({
    title: v.string(),
    note: v.string(),
    phase,
    state: entitlementState,
    item: v.string(),
    /** Uses that remain, for goods handed out piece by piece. */
    remaining: count(),
    choices: v.array(choiceOf),
    choosesUntil: instant,
    opensAt: instant,
    closesAt: instant,
    stations: v.array(v.object({ id, name: v.string(), place: v.string() })),
    claims: v.array(claimView),
    /** The personal code, grouped for reading, e.g. `K7M-2QX-9PTD`; null when there is nothing to claim. */
    code: v.nullable(v.string()),
    proxy: v.nullable(v.object({ memberId: id, name: v.string(), reason: v.string() })),
    /** Colleagues who let the caller collect for them. */
    collectsFor: v.array(v.object({ memberId: id, name: v.string() })),
    can: v.object({ choose: can, claim: can, authorise: can }),
  }),
})
/** `choices` maps goods to option. Until the cut-off day it may be changed any number of times. */
export const chooseGift = action('gift.choose', {
  who: MEMBERS,
  input: v.object({ campaignId: id, choices: v.record(id, id) }),
  output: done,
})
/** Voids the shown code and gives a new one (a screenshot went astray). */
export const reissueCode = action('gift.reissueCode', {
  who: MEMBERS,
  input: v.object({ campaignId: id }),
  output: v.object({ code: v.string() }),
})
export const authoriseProxy = action('gift.authoriseProxy', {
  who: MEMBERS,
  input: v.object({ campaignId: id, proxyId: id, reason: line(50, '代领原因') }),
  output: done,
})
export const withdrawProxy = action('gift.withdrawProxy', {
  who: MEMBERS,
  input: v.object({ campaignId: id }),
  output: done,
})

/** The scene of a station's code: `<station>` printed, or `<station>.<token>` from the liaison's screen. ≤ 32 characters. */
export const scene = v.pipe(
  v.string(),
  v.maxLength(32, '二维码内容不对'),
  v.regex(/^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/, '二维码内容不对'),
)

/** Shown before the tap: where am I, what do I get, for whom. Nothing is written. */
export const lookAtStation = action('gift.lookAtStation', {
  who: MEMBERS,
  input: v.object({ scene }),
  output: v.object({
    campaignId: id,
    title: v.string(),
    station: v.string(),
    /** false: a printed code; the live code from the liaison's screen is still needed. */
    live: v.boolean(),
    people: v.array(
      v.object({
        memberId: id,
        name: v.string(),
        self: v.boolean(),
        item: v.string(),
        can: v.object({ claim: can }),
      }),
    ),
    question: v.nullable(question),
  }),
})

/** The answer that fills the screen. */
export const claimResult = v.object({
  state: v.picklist(['claimed', 'pending']),
  /** true: this nonce was already answered; nothing new happened. */
  repeated: v.boolean(),
  name: v.string(),
  department: v.string(),
  item: v.string(),
  remaining: count(),
  no: count(),
  happenedAt: instant,
})
export type ClaimResult = v.InferOutput<typeof claimResult>

/** The member taps confirm at a station, for self or for somebody who agreed. */
export const claimAtStation = action('gift.claimAtStation', {
  who: MEMBERS,
  input: v.object({
    scene,
    nonce,
    memberId: v.optional(id),
    answer: v.optional(v.string()),
    quantity: v.optional(count(20)),
  }),
  output: claimResult,
})

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
  /** The claim was queued without signal. */
  offline: v.optional(v.boolean(), false),
}
/** The liaison hands over to one person (or to the proxy `takenBy`, who needs the person's consent). */
export const confirmClaim = action('gift.confirmClaim', {
  who: LIAISONS,
  input: v.object({
    campaignId: id,
    ...person,
    ...handOver,
    nonce,
    takenBy: v.optional(id),
    answer: v.optional(v.string()),
    quantity: v.optional(count(20)),
    /** Finishes a claim that the member started in a two-step campaign. */
    pendingNo: v.optional(count()),
  }),
  output: claimResult,
})
/** Everybody named, each by the same rule as one claim; one answer a person. At most 200 people. */
export const handOutToMany = action('gift.handOutToMany', {
  who: LIAISONS,
  input: v.object({
    campaignId: id,
    memberIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(200)),
    ...handOver,
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
  state: entitlementState,
  proxy: v.nullable(v.string()),
  claims: v.array(claimView),
  explanation: v.string(),
})
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
    can: v.object({ handOut: can, paper: can }),
  }),
})

export const signOffSheet = action('gift.signOffSheet', {
  on: 'exports',
  who: LIAISONS,
  input: v.object({ campaignId: id, department: v.optional(id), purpose: line(50, '导出用途') }),
  output: v.object({ fileName: v.string(), url: v.string() }),
})
