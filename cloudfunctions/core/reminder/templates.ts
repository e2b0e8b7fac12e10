import list from '../../../config/templates.json'
import { type FieldValue, shape } from './shape'

/** What the rules call a template, whatever WeChat's console has named it. */
const NAMES = ['todo', 'collected', 'voucher'] as const
export type TemplateName = (typeof NAMES)[number]

interface Template {
  name: string
  id: string
  title: string
  /** Keyword (`thing1`, `time2` …) → what the recipient reads before its value. */
  keywords: Record<string, string | undefined>
  /** Keyword → which field of a message it shows. */
  fields: Record<string, string | undefined>
}
const TEMPLATES: readonly Template[] = list

/** What a message can say in fields: what, a note, and by when, when or who where its template asks for it. */
export type Fields = { readonly what: string; readonly note: string } & Readonly<Record<string, FieldValue>>

/** @throws Error when the configuration lacks it: a test finds it */
export function template(name: TemplateName): Template {
  const found = TEMPLATES.find((one) => one.name === name)
  if (!found) throw new Error(`config/templates.json has no template ${name}`)
  return found
}

export const templateIdOf = (name: TemplateName): string => template(name).id
export const nameOfTemplate = (id: string): TemplateName | undefined =>
  NAMES.find((name) => TEMPLATES.some((one) => one.id === id && one.name === name))

/** The fields in the shape of the template's keywords; each gets a value, since WeChat refuses an empty one. */
export function dataFor(name: TemplateName, fields: Fields, now: string): Record<string, string> {
  const { keywords, fields: shown } = template(name)
  return Object.fromEntries(
    Object.keys(keywords).map((key) => [key, shape(key, fields[shown[key] ?? ''] ?? '', now)]),
  )
}
