import * as v from 'valibot'

/** A calendar day `YYYY-MM-DD` in Asia/Shanghai; impossible days such as 02-30 are refused. */
export const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, '日期请写成 2026-09-25 这样'),
  v.check((text) => {
    const date = new Date(`${text}T00:00:00Z`)
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  }, '没有这一天，请检查日期'),
)

/** An instant as ISO UTC, e.g. `2026-09-25T01:30:00.000Z`. */
export const instant = v.pipe(
  v.string(),
  v.isoTimestamp('时间格式不对'),
  v.check((text) => !Number.isNaN(Date.parse(text)), '没有这个时间，请检查'),
  // Instants are compared as text, so that one moment must have one spelling.
  v.transform((text) => new Date(text).toISOString()),
)

/** Ids as they travel: short, no spaces, nothing that could be an operator, a path or a prototype. */
export const id = v.pipe(v.string(), v.regex(/^[0-9A-Za-z-][\w:.-]{0,79}$/, '编号格式不对'))

/** One line of text from a person: trimmed, not empty, at most `max` characters. */
export const line = (max: number, what: string) =>
  v.pipe(
    v.string(`请填写${what}`),
    v.trim(),
    v.minLength(1, `请填写${what}`),
    v.maxLength(max, `${what}最多 ${max} 个字`),
  )

/** Text that may stay empty. */
export const note = (max: number) =>
  v.optional(v.pipe(v.string(), v.trim(), v.maxLength(max, `最多 ${max} 个字`)), '')

export const count = (max = 1_000_000) =>
  v.pipe(v.number(), v.integer('请填写整数'), v.minValue(0, '不能小于 0'), v.maxValue(max, `不能大于 ${max}`))

/** Why a button is there or not; the pages never repeat rules. */
export const can = v.union([v.literal(true), v.object({ why: v.string() })])
export type Can = v.InferOutput<typeof can>

/** A number the client draws once per tap; a retry with the same nonce succeeds without a second effect. */
export const nonce = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/, '请求编号格式不对'))

export const empty = v.object({})
export const done = v.object({ done: v.literal(true) })
/** A file for the user: `url` expires. */
export const file = v.object({ fileName: v.string(), url: v.string() })
