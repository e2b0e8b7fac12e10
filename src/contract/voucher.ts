import * as v from 'valibot'
import { action, CHAIR, COMMITTEE, LIAISONS, MEMBERS, type Output } from './action'
import { count, day, done, empty, file, id, instant, line, nonce, note } from './fields'

export const VOUCHER_KINDS = { birthday: '生日券', movie: '电影券' } as const
export type VoucherKind = keyof typeof VOUCHER_KINDS
const kind = v.picklist(['birthday', 'movie'] satisfies VoucherKind[])

/** `issued` past its last day reads `expired`; that is not written down. */
export const VOUCHER_STATES = {
  issued: '可用',
  redeemed: '已核销',
  expired: '已过期',
  void: '已作废',
} as const
export type VoucherState = keyof typeof VOUCHER_STATES
const state = v.picklist(['issued', 'redeemed', 'expired', 'void'] satisfies VoucherState[])

/** What a pool's codes are: one kind, one value, one last day. `desk`: redeemed by a liaison, else by the shop itself. */
export const poolDraft = v.object({
  kind,
  title: line(30, '名称'),
  note: note(200),
  /** Fen. */
  value: v.pipe(count(1_000_000), v.minValue(1, '请填写面值')),
  /** The last day, inclusive. */
  expiresOn: day,
  desk: v.boolean(),
})
export type PoolDraft = v.InferOutput<typeof poolDraft>

const pool = v.object({
  id,
  ...poolDraft.entries,
  /** Codes that were imported and are not void. */
  codes: count(),
  /** Vouchers that were issued, each of which needs a code. */
  issued: count(),
  /** What the rules say about it, and where they say it; nothing is refused. */
  warnings: v.array(v.string()),
})
export type Pool = v.InferOutput<typeof pool>

/** A new pool without `id`. */
export const savePool = action('voucher.savePool', {
  who: COMMITTEE,
  input: v.object({ id: v.optional(id), draft: poolDraft }),
  output: v.object({ id }),
})
export const listPools = action('voucher.pools', {
  who: COMMITTEE,
  input: empty,
  output: v.object({ pools: v.array(pool) }),
})
/** Only a pool from which nothing was issued. */
export const removePool = action('voucher.removePool', {
  who: COMMITTEE,
  input: v.object({ id }),
  output: done,
})

/** Uploads of the pool page and nothing else in storage. */
const codesFile = v.pipe(
  v.string(),
  v.regex(/^cloud:\/\/[\w.-]{1,100}\/codes\/[\w-]{1,64}\.xlsx$/, '请重新选择文件'),
)
/**
 * One code a line (or a row of the first column), with a second column for a password where the shop has one.
 * Without `write` a dry run. A row that cannot be taken is refused by itself; sending the same again adds nothing.
 */
export const importCodes = action('voucher.importCodes', {
  on: 'exports',
  who: COMMITTEE,
  input: v.object({
    poolId: id,
    fileId: v.optional(codesFile),
    text: v.optional(v.pipe(v.string(), v.maxLength(80_000, '一次最多粘贴八万字，请分几次'))),
    write: v.boolean(),
  }),
  output: v.object({
    /** Codes that are (to be) added. */
    added: count(),
    refused: v.array(v.object({ row: count(), reason: v.string() })),
    /** How many more are refused than are listed. */
    more: count(),
  }),
})

const birthdayRow = v.object({ memberId: id, name: v.string(), department: v.string(), on: day })
const month = v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/, '月份请写成 2026-09 这样'))
/** Whose birthday lies in the month while on the roster; who has no birthday on record is named for the roster. */
export const listBirthdays = action('voucher.birthdays', {
  who: COMMITTEE,
  input: v.object({ month }),
  output: v.object({
    /** null: nothing was prepared. */
    batch: v.nullable(
      v.object({
        poolId: id,
        state: v.picklist(['prepared', 'approved', 'issued']),
        preparedBy: v.string(),
        approvedBy: v.string(),
        people: v.array(birthdayRow),
      }),
    ),
    /** As the roster has it now, without those who have had theirs this year. */
    people: v.array(birthdayRow),
    had: v.array(birthdayRow),
    missing: v.array(v.object({ name: v.string(), department: v.string() })),
  }),
})
export type Birthdays = Output<typeof listBirthdays>
/** Puts the list before the chair; until it is approved it may be put anew. */
export const prepareBirthdays = action('voucher.prepareBirthdays', {
  who: COMMITTEE,
  input: v.object({ month, poolId: id, memberIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(2000)) }),
  output: done,
})
/** Approves the list and issues it; a call that broke off is completed by the next. */
export const approveBirthdays = action('voucher.approveBirthdays', {
  on: 'exports',
  who: CHAIR,
  input: v.object({ month }),
  output: v.object({ issued: count() }),
})
/**
 * So many to everybody on the roster today, in these departments (all when empty). Repeating it adds nobody twice.
 * Without `write` a dry run: what would be issued, and what the rules say about that much.
 */
export const issueMovies = action('voucher.issueMovies', {
  on: 'exports',
  who: COMMITTEE,
  input: v.object({
    poolId: id,
    each: v.pipe(count(20), v.minValue(1, '至少 1 张')),
    departments: v.pipe(v.array(id), v.maxLength(200)),
    write: v.boolean(),
  }),
  output: v.object({ people: count(), issued: count(), warnings: v.array(v.string()) }),
})

const myVoucher = v.object({
  id,
  kind,
  title: v.string(),
  note: v.string(),
  value: count(),
  expiresOn: day,
  desk: v.boolean(),
  state,
  /** The last characters of the code; empty before it was shown for the first time. */
  masked: v.string(),
  redeemedAt: v.nullable(instant),
})
export type MyVoucher = v.InferOutput<typeof myVoucher>
export const listMyVouchers = action('voucher.mine', {
  who: MEMBERS,
  input: empty,
  output: v.object({ vouchers: v.array(myVoucher) }),
})
/** The code, drawn from the pool the first time. Each time is in the journal. */
export const revealVoucher = action('voucher.reveal', {
  who: MEMBERS,
  input: v.object({ id }),
  output: v.object({ code: v.string(), password: v.string() }),
})

const shownCode = v.pipe(v.string(), v.maxLength(200))
/** What the code before the liaison is good for; nothing is written. */
export const lookAtVoucher = action('voucher.look', {
  who: LIAISONS,
  input: v.object({ code: shownCode }),
  output: v.object({
    id,
    name: v.string(),
    department: v.string(),
    title: v.string(),
    /** Of the same pool, this one included. */
    remaining: count(),
    expiresOn: day,
  }),
})
export const redeemVoucher = action('voucher.redeem', {
  who: LIAISONS,
  input: v.object({ code: shownCode, nonce }),
  output: v.object({
    name: v.string(),
    department: v.string(),
    title: v.string(),
    remaining: count(),
    repeated: v.boolean(),
  }),
})

/** The vouchers of a pool by person, without their codes. */
export const listVouchers = action('voucher.list', {
  who: COMMITTEE,
  input: v.object({ poolId: id }),
  output: v.object({
    counts: v.array(v.object({ state, label: v.string(), count: count() })),
    free: count(),
    rows: v.array(
      v.object({
        id,
        name: v.string(),
        department: v.string(),
        state,
        masked: v.string(),
        revealedAt: v.nullable(instant),
        redeemedAt: v.nullable(instant),
        reason: v.string(),
        /** The voucher in whose place it came, and the one that came in its place. */
        replaces: v.nullable(id),
        replacedBy: v.nullable(id),
      }),
    ),
  }),
})
/** A redeemed one stays. With `reissue` a new one takes its place, with a code of its own. */
export const voidVoucher = action('voucher.void', {
  who: COMMITTEE,
  input: v.object({ id, reason: line(100, '作废原因'), reissue: v.boolean() }),
  output: v.object({ id: v.nullable(id) }),
})

/** Codes and states; `unused` = codes that nobody has. */
export const exportVouchers = action('voucher.export', {
  on: 'exports',
  who: COMMITTEE,
  input: v.object({
    poolId: id,
    only: v.optional(v.nullable(v.picklist(['issued', 'redeemed', 'expired', 'void', 'unused'])), null),
    purpose: line(50, '导出用途'),
  }),
  output: file,
})
/** The sheet that finance and audit ask for, as for gifts. */
export const voucherSheet = action('voucher.signOffSheet', {
  on: 'exports',
  who: COMMITTEE,
  input: v.object({ poolId: id, purpose: line(50, '导出用途') }),
  output: file,
})
