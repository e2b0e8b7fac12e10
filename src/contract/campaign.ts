import * as v from 'valibot'
import { action, CHAIR, COMMITTEE, LIAISONS, MEMBERS, type Output } from './action'
import { can, count, day, done, empty, id, instant, line, nonce, note } from './fields'
import { department } from './roster'

export const option = v.object({ id, name: line(20, '选项名称') })

/** One thing that is handed out. `uses` above 1 is handed out piece by piece (two film tickets). */
export const goods = v.object({
  id,
  name: line(20, '礼品名称'),
  quantity: v.pipe(count(99), v.minValue(1, '至少 1 件')),
  unit: line(4, '单位'),
  uses: v.optional(v.pipe(count(20), v.minValue(1, '至少 1 次')), 1),
  /** Empty when there is nothing to choose. */
  options: v.pipe(v.array(option), v.maxLength(20, '选项最多 20 个')),
  /** What the silent get; required when there are options. */
  defaultOption: v.optional(v.nullable(id), null),
  /** Only for those on the roster on or before this day (late joiners get part). */
  joinedBy: v.optional(v.nullable(day), null),
})
export type Goods = v.InferOutput<typeof goods>

export const station = v.object({
  id,
  name: line(20, '领取点名称'),
  place: note(40),
  /** The goods handed out here; empty means all. */
  goods: v.pipe(v.array(id), v.maxLength(10)),
  /** Stations with the same pile share one stock. */
  pile: id,
})
export type Station = v.InferOutput<typeof station>

/** Stock of one goods × option in one pile. `null` received = not counted. */
export const stockLine = v.object({
  pile: id,
  goods: id,
  option: v.nullable(id),
  received: count(100_000),
  left: count(100_000),
  low: v.boolean(),
})
const stockInput = v.object({ pile: id, goods: id, option: v.nullable(id), received: count(100_000) })

/** What the chair fills in. All instants UTC, `eligibleOn` a Beijing day. */
export const campaignDraft = v.object({
  title: line(30, '批次名称'),
  note: note(300),
  goods: v.pipe(v.array(goods), v.minLength(1, '至少添加一种礼品'), v.maxLength(10, '礼品最多 10 种')),
  /** Entitled: on the roster on this day; frozen when the campaign is published. */
  eligibleOn: day,
  /** Departments entitled; empty means all. */
  departments: v.pipe(v.array(id), v.maxLength(200)),
  choosesUntil: instant,
  opensAt: instant,
  closesAt: instant,
  stations: v.pipe(
    v.array(station),
    v.minLength(1, '至少添加一个领取点'),
    v.maxLength(20, '领取点最多 20 个'),
  ),
  stock: v.pipe(v.array(stockInput), v.maxLength(400, '库存最多 400 行')),
  /** true: a member's tap waits until the liaison confirms the hand-over. */
  twoStep: v.boolean(),
  proxyCap: v.pipe(count(20), v.minValue(0)),
  question: v.nullable(
    v.object({
      text: line(30, '领取时的问题'),
      options: v.pipe(
        v.array(line(20, '答案')),
        v.minLength(2, '至少两个答案'),
        v.maxLength(10, '答案最多 10 个'),
      ),
      required: v.boolean(),
    }),
  ),
})
export type CampaignDraft = v.InferOutput<typeof campaignDraft>

export const CAMPAIGN_STATES = ['draft', 'publishing', 'open', 'closed'] as const
export const campaignState = v.picklist(CAMPAIGN_STATES)

export const campaign = v.object({
  id,
  state: campaignState,
  version: count(),
  ...campaignDraft.entries,
  publishedAt: v.nullable(instant),
  entitled: count(),
})
export type Campaign = v.InferOutput<typeof campaign>

/** `phase` in words for the user follows from the state and the clock. */
export const PHASES = ['draft', 'choosing', 'waiting', 'handing', 'ended', 'closed'] as const
export const phase = v.picklist(PHASES)

export const listCampaigns = action('campaign.list', {
  who: LIAISONS,
  input: empty,
  output: v.object({
    campaigns: v.array(
      v.object({
        id,
        title: v.string(),
        phase,
        opensAt: instant,
        closesAt: instant,
        entitled: count(),
        claimed: count(),
        /** While it is handed out: how many of those whom the caller looks after have neither claimed nor been explained. */
        left: v.optional(count()),
      }),
    ),
  }),
})
export const getCampaign = action('campaign.get', {
  who: LIAISONS,
  input: v.object({ id }),
  output: v.object({
    campaign,
    phase,
    departments: v.array(department),
    can: v.object({ edit: can, publish: can, close: can, reopen: can }),
  }),
})
/** A new draft without `id`; `version` must be the one that was read, else somebody else's change would be lost. */
export const saveCampaign = action('campaign.save', {
  who: COMMITTEE,
  input: v.object({ id: v.optional(id), version: v.optional(count(), 0), draft: campaignDraft }),
  output: v.object({ id, version: count() }),
})
/** A draft for a new campaign after an old one: same goods, stations and rules, dates moved to follow today. */
export const copyCampaign = action('campaign.copy', {
  who: COMMITTEE,
  input: v.object({ id }),
  output: v.object({ id }),
})
export const removeDraft = action('campaign.removeDraft', {
  who: COMMITTEE,
  input: v.object({ id }),
  output: done,
})
/** Freezes who is entitled to what. Repeating a broken-off publish completes it. */
export const publishCampaign = action('campaign.publish', {
  who: COMMITTEE,
  input: v.object({ id }),
  output: v.object({ entitled: count() }),
})
/** Adds one person after the freeze, with a reason. */
export const grantEntitlement = action('campaign.grant', {
  who: COMMITTEE,
  input: v.object({ id, memberId: id, reason: line(100, '增补原因') }),
  output: done,
})
/** Refused while an entitlement is unexplained; the refusal lists the names. */
export const closeCampaign = action('campaign.close', { who: CHAIR, input: v.object({ id }), output: done })
export const reopenCampaign = action('campaign.reopen', {
  who: CHAIR,
  input: v.object({ id, reason: line(100, '重新开启的原因') }),
  output: done,
})

const share = v.object({
  entitled: count(),
  claimed: count(),
  pending: count(),
  waived: count(),
  undelivered: count(),
  open: count(),
})
/** How many claimed in each stretch of time: `step` hours or days from `from` on. */
const timeline = v.object({
  unit: v.picklist(['hour', 'day']),
  step: count(),
  bars: v.array(v.object({ from: instant, count: count() })),
})
export type Timeline = v.InferOutput<typeof timeline>

/** Live totals for ordering and the board. A liaison gets the own departments. */
export const getBoard = action('campaign.board', {
  who: LIAISONS,
  input: v.object({ id }),
  output: v.object({
    title: v.string(),
    phase,
    total: share,
    departments: v.array(v.object({ id, name: v.string(), ...share.entries })),
    stations: v.array(v.object({ id, name: v.string(), claimed: count() })),
    /** When those who have claimed did so; empty while nobody has. */
    timeline: v.optional(timeline),
    /** For ordering; `silent` chose nothing and is counted under the default. */
    orders: v.array(
      v.object({
        goods: v.string(),
        option: v.string(),
        department: v.string(),
        quantity: count(),
        silent: count(),
      }),
    ),
    missing: v.array(v.object({ memberId: id, name: v.string(), department: v.string() })),
    /** Text to paste into the chat group. */
    text: v.string(),
    conflicts: count(),
    can: v.object({ close: can, reopen: can }),
  }),
})
export type Board = Output<typeof getBoard>

export const listStock = action('campaign.stock', {
  who: LIAISONS,
  input: v.object({ id }),
  output: v.object({ lines: v.array(stockLine) }),
})
export type StockLine = Output<typeof listStock>['lines'][number]
/** Adds `quantity` to a pile; with `from` it is moved from another pile. */
export const moveStock = action('campaign.moveStock', {
  who: LIAISONS,
  input: v.object({
    id,
    from: v.optional(v.nullable(id), null),
    to: id,
    goods: id,
    option: v.nullable(id),
    quantity: v.pipe(count(100_000), v.minValue(1, '至少 1 件')),
    nonce: v.optional(nonce),
  }),
  output: done,
})

/** Offline claims that met an earlier claim, and other refused scans that nobody has looked at. */
export const listConflicts = action('campaign.conflicts', {
  who: LIAISONS,
  input: v.object({ id }),
  output: v.object({
    conflicts: v.array(
      v.object({
        id,
        name: v.string(),
        department: v.string(),
        reason: v.string(),
        happenedAt: instant,
        arrivedAt: instant,
        by: v.string(),
        first: v.string(),
      }),
    ),
  }),
})
export const settleConflict = action('campaign.settleConflict', {
  who: LIAISONS,
  input: v.object({ id, note: line(200, '处理说明') }),
  output: done,
})

const collection = v.object({ campaignId: id, title: v.string(), names: v.array(v.string()), due: instant })

/** The member's own campaigns and those of colleagues to collect for: what is there for me now. */
export const listMyGifts = action('campaign.mine', {
  who: MEMBERS,
  input: empty,
  output: v.object({
    gifts: v.array(
      v.object({
        campaignId: id,
        title: v.string(),
        phase,
        /** 「菜籽油 1 桶、月饼（广式）1 盒」 */
        item: v.string(),
        state: v.picklist(['open', 'pending', 'part', 'claimed', 'waived', 'undelivered']),
        opensAt: v.optional(instant),
        due: instant,
        todo: v.picklist(['choose', 'claim', 'none']),
        /** Who was asked to collect it. */
        proxy: v.optional(v.string()),
      }),
    ),
    /** Colleagues who asked the caller to collect for them, while that can be done. */
    collects: v.optional(v.array(collection)),
  }),
})
export type MyGifts = Output<typeof listMyGifts>
