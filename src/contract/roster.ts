import * as v from 'valibot'
import { action, CHAIR, COMMITTEE, LIAISONS, MEMBERS } from './action'
import { can, count, day, done, empty, file, id, instant, line, note } from './fields'

export const department = v.object({ id, name: v.string() })

export const rosterRow = v.object({
  id,
  staffNo: v.string(),
  name: v.string(),
  department,
  joinedOn: day,
  leftOn: v.nullable(day),
  bound: v.boolean(),
  posts: v.array(v.string()),
  can: v.object({ issueCode: can }),
})
export type RosterRow = v.InferOutput<typeof rosterRow>

/** The people of the branch as of a day (default today). A liaison gets the own departments only. */
export const listRoster = action('roster.list', {
  who: LIAISONS,
  input: v.object({ on: v.optional(day), department: v.optional(id), search: note(30) }),
  output: v.object({ on: day, rows: v.array(rosterRow), departments: v.array(department) }),
})

/** Colleagues by name or pinyin, for choosing a proxy: name and department only, at most 20. */
export const searchColleagues = action('roster.searchColleagues', {
  who: MEMBERS,
  input: v.object({ search: line(30, '姓名或拼音') }),
  output: v.object({ people: v.array(v.object({ id, name: v.string(), department: v.string() })) }),
})

export const SEAT_KINDS = [
  'chair',
  'committee',
  'delegate',
  'liaison',
  'deputy',
  'dean',
  'secretary',
  'custodian',
] as const
export const seatKind = v.picklist(SEAT_KINDS)
export type SeatKind = v.InferOutput<typeof seatKind>

/** A seat has one holder at a time, so that one active liaison a department holds by construction. */
export const seat = v.object({
  id,
  kind: seatKind,
  title: v.string(),
  department: v.nullable(department),
  holder: v.nullable(v.object({ id, name: v.string() })),
  from: v.nullable(day),
  to: v.nullable(day),
  past: v.array(v.object({ name: v.string(), from: day, to: day })),
  can: v.object({ appoint: can, vacate: can }),
})
export type Seat = v.InferOutput<typeof seat>
export const listSeats = action('roster.listSeats', {
  who: MEMBERS,
  input: empty,
  output: v.object({ seats: v.array(seat) }),
})
/** Counts at once, so `from` is today or earlier. `memberId: null` leaves the seat vacant where that is allowed. */
export const appoint = action('roster.appoint', {
  who: CHAIR,
  input: v.object({ seatId: id, memberId: v.nullable(id), from: day, to: v.optional(v.nullable(day), null) }),
  output: done,
})

export const journalRow = v.object({
  id,
  at: instant,
  actor: v.string(),
  /** In words: the server has them all, an old app would not. */
  what: v.string(),
  target: v.string(),
  reason: v.string(),
})
/** The audit journal, newest first; `before` is the last row of the page before. */
export const listJournal = action('roster.listJournal', {
  who: COMMITTEE,
  input: v.object({ before: v.optional(id) }),
  output: v.object({ rows: v.array(journalRow), more: v.boolean() }),
})

const changeRow = v.object({
  staffNo: v.string(),
  name: v.string(),
  department: v.string(),
  /** What changes, in words: 「教务办 → 实训中心」. */
  detail: v.string(),
})
/** A dry run: nothing is written but the preview itself. */
export const importPreview = v.object({
  id,
  fileName: v.string(),
  sheet: v.string(),
  columns: v.array(v.object({ field: v.string(), header: v.string(), cell: v.string() })),
  rows: count(),
  joiners: v.array(changeRow),
  leavers: v.array(changeRow),
  movers: v.array(changeRow),
  corrected: v.array(changeRow),
  unchanged: count(),
  errors: v.array(v.object({ cell: v.string(), message: v.string() })),
  warnings: v.array(v.object({ cell: v.string(), message: v.string() })),
})
export type ImportPreview = v.InferOutput<typeof importPreview>

/** A roster of 20,000 is about 2 MB. */
export const MOST_SHEET_BYTES = 5 * 1024 * 1024
/** Uploads of the roster page and nothing else in storage: letters and exports are other people's. */
const rosterFile = v.pipe(
  v.string(),
  v.regex(/^cloud:\/\/[\w.-]{1,100}\/rosters\/[\w-]{1,64}\.xlsx$/, '请重新选择文件'),
)

/** `on` is the day from which joiners, leavers and movers count when the file has no date of its own. */
export const previewImport = action('roster.previewImport', {
  on: 'exports',
  who: COMMITTEE,
  input: v.object({ fileId: rosterFile, fileName: line(120, '文件名'), on: day }),
  output: importPreview,
})
/** Refused when the roster changed since the preview or when the preview has errors. */
export const applyImport = action('roster.applyImport', {
  on: 'exports',
  who: COMMITTEE,
  input: v.object({ id }),
  output: v.object({ joined: count(), left: count(), moved: count(), corrected: count() }),
})
/** Puts back what the import changed; refused, with names, where somebody changed the row since. */
export const undoImport = action('roster.undoImport', {
  on: 'exports',
  who: COMMITTEE,
  input: v.object({ id, reason: line(200, '撤销原因') }),
  output: v.object({ restored: count() }),
})
export const listImports = action('roster.listImports', {
  on: 'exports',
  who: COMMITTEE,
  input: empty,
  output: v.object({
    imports: v.array(
      v.object({
        id,
        fileName: v.string(),
        at: instant,
        by: v.string(),
        state: v.picklist(['applied', 'undone']),
        summary: v.string(),
        undoable: v.boolean(),
      }),
    ),
  }),
})
export const importTemplate = action('roster.importTemplate', {
  on: 'exports',
  who: COMMITTEE,
  input: empty,
  output: file,
})
/** The caller's own record as .xlsx. */
export const exportMyData = action('roster.exportMyData', {
  on: 'exports',
  who: MEMBERS,
  input: empty,
  output: file,
})
