import * as v from 'valibot'
import { donation } from './donor-rules'
import { count, day, id, instant, line, note } from './fields'
import { audience } from './signup'
import { form } from './signup-form'

/** One session; `capacity` null = as many as come. Places of a kind with teams are counted in teams. */
export const sessionDraft = v.pipe(
  v.object({
    key: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,6}$/, '场次编号格式不对')),
    title: line(20, '场次名称'),
    place: note(40),
    startsAt: instant,
    endsAt: instant,
    audience: v.optional(audience, 'both'),
    capacity: v.nullable(v.pipe(count(20_000), v.minValue(1, '至少 1 个名额'))),
  }),
  v.check(({ startsAt, endsAt }) => startsAt < endsAt, '场次的结束时间要在开始之后'),
)
export type SessionDraft = v.InferOutput<typeof sessionDraft>

const distinct =
  <T>(keyOf: (one: T) => string) =>
  (all: T[]) =>
    new Set(all.map(keyOf)).size === all.length

/** What the committee fills in. Instants UTC, days Beijing. What the kind does not have is left at its default. */
export const signupDraft = v.object({
  kind: id,
  title: line(30, '名称'),
  note: note(1000),
  /** Shown as lines: 「保障年度 2026 年」. */
  facts: v.optional(
    v.pipe(v.array(v.object({ label: line(10, '项目'), value: line(100, '内容') })), v.maxLength(10)),
    [],
  ),
  audience,
  /** Staff: whoever is on the roster on this day. */
  rosterOn: day,
  /** Departments of the staff; empty = all. */
  departments: v.optional(v.pipe(v.array(id), v.maxLength(200)), []),
  opensAt: instant,
  closesAt: instant,
  /** Until when one can change or cancel by oneself. */
  changesUntil: instant,
  /** How long an offered place is kept, the hours not counted in which nobody is woken. */
  answerHours: v.optional(v.pipe(count(168), v.minValue(1, '至少 1 小时')), 12),
  sessions: v.optional(
    v.pipe(
      v.array(sessionDraft),
      v.maxLength(40, '场次最多 40 个'),
      v.check(
        distinct(({ key }) => key),
        '场次编号不能重复',
      ),
    ),
    [],
  ),
  form: v.optional(form, []),
  /** How many a department is to send. A target, no limit. */
  quotas: v.optional(
    v.pipe(
      v.array(v.object({ department: id, places: count(10_000) })),
      v.maxLength(200),
      v.check(
        distinct(({ department }) => department),
        '一个部门只填一次名额',
      ),
    ),
    [],
  ),
  team: v.optional(
    v.nullable(
      v.pipe(
        v.object({ min: v.pipe(count(51), v.minValue(1)), max: v.pipe(count(51), v.minValue(1)) }),
        v.check(({ min, max }) => min <= max, '每队人数的下限不能大于上限'),
      ),
    ),
    null,
  ),
  loans: v.optional(
    v.pipe(
      v.array(line(20, '物品')),
      v.maxLength(20),
      v.check(
        distinct((item: string) => item),
        '物品不能重复',
      ),
    ),
    [],
  ),
  /** By age in completed years on the day `on`, both ends inclusive. */
  packages: v.optional(
    v.nullable(
      v.object({
        on: day,
        list: v.pipe(
          v.array(v.object({ name: line(20, '套餐'), note: note(100), from: count(120), to: count(120) })),
          v.minLength(1, '至少一个套餐'),
          v.maxLength(10),
        ),
      }),
    ),
    null,
  ),
  /** Of a kind that has one a year. */
  year: v.optional(v.nullable(v.pipe(count(2100), v.minValue(2020, '年份不对'))), null),
  /** Of a blood drive. */
  gives: v.optional(donation, 'whole'),
})
export type SignupDraft = v.InferOutput<typeof signupDraft>
