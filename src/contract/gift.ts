import * as v from 'valibot'
import { action, MEMBERS, type Output } from './action'
import { phase } from './campaign'
import { can, count, done, id, instant, line, nonce } from './fields'

export const ENTITLEMENT_STATES = ['open', 'pending', 'part', 'claimed', 'waived', 'undelivered'] as const
export const entitlementState = v.picklist(ENTITLEMENT_STATES)
export type EntitlementState = v.InferOutput<typeof entitlementState>

/** How a hand-over was confirmed. */
export const MODES = ['self', 'scan', 'typed', 'search', 'delivery', 'department', 'paper'] as const
export const mode = v.picklist(MODES)
export type Mode = v.InferOutput<typeof mode>
export const question = v.object({ text: v.string(), options: v.array(v.string()), required: v.boolean() })

/** One of the campaign's own answers. */
export const answer = v.pipe(v.string(), v.maxLength(20))

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

export type ClaimView = v.InferOutput<typeof claimView>

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
export type Gift = Output<typeof getMyGift>
/** `choices` maps goods to option. Until the cut-off day it may be changed any number of times. */
export const chooseGift = action('gift.choose', {
  who: MEMBERS,
  input: v.object({ campaignId: id, choices: v.pipe(v.record(id, id), v.maxEntries(10)) }),
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
    answer: v.optional(answer),
    quantity: v.optional(count(20)),
  }),
  output: claimResult,
})
