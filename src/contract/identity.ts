import * as v from 'valibot'
import { ANYONE, action, COMMITTEE, LIAISONS, MEMBERS, type Output, ROLES } from './action'
import { day, done, empty, id, instant, line, note } from './fields'

/** Who the caller is, as the app's first question. A stranger gets no data about anybody. */
export const me = v.object({
  roles: v.array(v.picklist(ROLES)),
  branch: v.string(),
  member: v.optional(
    v.object({ id, staffNo: v.string(), name: v.string(), department: v.object({ id, name: v.string() }) }),
  ),
  student: v.optional(v.object({ studentNo: v.string(), name: v.string() })),
  /** A branch without a chair: whoever has the set-up code becomes the first. */
  settingUp: v.optional(v.boolean()),
  /** The departments for which the caller acts as liaison or deputy. */
  departments: v.array(v.object({ id, name: v.string() })),
})
export type Me = v.InferOutput<typeof me>

export const getMe = action('identity.me', { who: ANYONE, input: empty, output: me })

/** Staff number + name + short code from the liaison. Five tries an hour for the caller and for the number. */
export const bind = action('identity.bind', {
  who: ANYONE,
  input: v.object({ staffNo: line(20, '工号'), name: line(30, '姓名'), code: line(20, '绑定码') }),
  output: me,
})

/** A student registers with number and name: nobody has proven them, and whoever reads a signed letter is told so. */
const studentNo = v.pipe(
  line(20, '学号'),
  v.regex(/^[0-9A-Za-z]{4,20}$/, '学号只有数字和字母，请核对'),
  v.toUpperCase(),
)
export const bindStudent = action('identity.bindStudent', {
  who: ['stranger'],
  input: v.object({
    studentNo,
    name: line(30, '姓名'),
  }),
  output: me,
})
/** Forgets the student with this number; letters stay where they are. */
export const unbindStudent = action('identity.unbindStudent', {
  who: ['student'],
  input: v.object({ studentNo }),
  output: me,
})

/** Makes the branch's first department and its first chair, once; the code is in the functions' environment. */
export const setUpBranch = action('identity.setUp', {
  on: 'exports',
  who: ANYONE,
  input: v.object({
    code: line(40, '建立口令'),
    staffNo: line(20, '工号'),
    name: line(30, '姓名'),
    department: line(30, '部门'),
  }),
  output: me,
})

/** A code for one colleague of the own department. `rebind` lets a new phone replace the bound one. */
export const issueBindCode = action('identity.issueBindCode', {
  who: LIAISONS,
  input: v.object({ memberId: id, rebind: v.optional(v.boolean(), false) }),
  output: v.object({ code: v.string(), expiresAt: instant, text: v.string() }),
})

/** Everything stored about the caller (PIPL 44–46). */
export const getMyData = action('identity.myData', {
  who: MEMBERS,
  input: empty,
  output: v.object({
    fields: v.array(
      v.object({ key: v.string(), label: v.string(), value: v.string(), correctable: v.boolean() }),
    ),
    claims: v.array(
      v.object({ campaign: v.string(), item: v.string(), state: v.string(), at: v.nullable(instant) }),
    ),
    /** The day of issue; never the code, which is shown by itself and each time in the journal. */
    vouchers: v.array(v.object({ id, kind: v.string(), title: v.string(), state: v.string(), on: day })),
    /** Condolence visits that were made: the day and what was brought, without the reason. */
    visits: v.array(v.object({ on: day, what: v.string() })),
    /** Those that the caller signed or seconds; whose letter an unsigned one was is not known here. */
    proposals: v.array(v.object({ id, title: v.string(), role: v.string(), state: v.string() })),
    /** What the caller signed up for, with the answers given. */
    signups: v.array(
      v.object({ id, kind: v.string(), title: v.string(), state: v.string(), answers: v.string(), on: day }),
    ),
    corrections: v.array(
      v.object({
        label: v.string(),
        value: v.string(),
        state: v.picklist(['open', 'accepted', 'refused']),
        reason: v.string(),
      }),
    ),
  }),
})
export type DataField = Output<typeof getMyData>['fields'][number]

export const requestCorrection = action('identity.requestCorrection', {
  who: MEMBERS,
  input: v.object({
    key: v.picklist(['name', 'joinedOn', 'department', 'birthday', 'phone']),
    value: line(50, '更正后的内容'),
    note: note(200),
  }),
  output: done,
})

export const listCorrections = action('identity.listCorrections', {
  who: COMMITTEE,
  input: empty,
  output: v.object({
    corrections: v.array(
      v.object({
        id,
        member: v.string(),
        department: v.string(),
        label: v.string(),
        before: v.string(),
        value: v.string(),
        note: v.string(),
        at: instant,
      }),
    ),
  }),
})

/** Accepting writes the new value to the roster; refusing needs a reason. */
export const settleCorrection = action('identity.settleCorrection', {
  on: 'exports',
  who: COMMITTEE,
  input: v.object({ id, accept: v.boolean(), reason: note(200) }),
  output: done,
})
