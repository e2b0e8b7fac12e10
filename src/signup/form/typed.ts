import { safeParse } from 'valibot'
import { type Answers, answersOf, type FormField } from '../../contract/signup-form'

/** By key: what is typed so far. A number is its text until it is sent. */
export type Typed = Readonly<Record<string, unknown>>

const NUMBER = /^-?\d+(\.\d+)?$/

/** As it is sent: what is not a number stays a text, so that the schema says so in its own words. */
const given = ({ key, type }: FormField, typed: Typed): unknown => {
  const value = typed[key]
  if (type !== 'number' || typeof value !== 'string') return value
  return NUMBER.test(value.trim()) ? Number(value) : value
}

export interface Judged {
  /** What can be sent; null while something is wrong. */
  answers: Answers | null
  /** By key of the field: what is wrong and how it is put right. */
  wrong: Readonly<Record<string, string>>
}

/** What the server would say of it: the same schema judges. */
export function judge(fields: readonly FormField[], typed: Typed): Judged {
  const values = Object.fromEntries(fields.map((field) => [field.key, given(field, typed)]))
  const { success, output, issues } = safeParse(answersOf(fields), values)
  if (success) return { answers: output, wrong: {} }
  const wrong: Record<string, string> = {}
  for (const { path, message } of issues) {
    const key = String(path?.[0]?.key ?? '')
    wrong[key] ??= message
  }
  return { answers: null, wrong }
}
