import * as v from 'valibot'
import { day, id, line, note } from './fields'

/** What a field of a sign-up form asks for. */
export const FIELD_TYPES = {
  text: '文字',
  choice: '单选',
  number: '数字',
  date: '日期',
  file: '附件',
  member: '选择同事',
} as const
export type FieldType = keyof typeof FIELD_TYPES

const LONGEST = 500
const MOST = 1_000_000_000
const figure = v.pipe(
  v.number(),
  v.finite('请填写数字'),
  v.minValue(-MOST, '数字太小'),
  v.maxValue(MOST, '数字太大'),
)

/** Who alone may see a sensitive answer, and the Beijing day on which the nightly run erases it. */
const sensitive = v.object({ seenBy: v.picklist(['committee', 'chair']), eraseOn: day })

/** A key is a word that cannot be a path or an operator. */
export const fieldKey = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-zA-Z0-9]{0,19}$/, '编号由字母和数字组成，以小写字母开头'),
  v.check((key) => !(key in {}), '这个编号不能用，请换一个'),
)

/**
 * One field of a form. `options` belong to a choice; `min` and `max` limit a number (its value) and a text (its
 * length); `unit` is shown behind a number.
 */
export const formField = v.pipe(
  v.object({
    key: fieldKey,
    label: line(30, '题目'),
    type: v.picklist(Object.keys(FIELD_TYPES) as FieldType[]),
    required: v.boolean(),
    help: note(100),
    options: v.optional(v.pipe(v.array(line(30, '选项')), v.maxLength(20, '选项最多 20 个')), []),
    min: v.optional(v.nullable(figure), null),
    max: v.optional(v.nullable(figure), null),
    unit: note(6),
    sensitive: v.optional(v.nullable(sensitive), null),
  }),
  v.check(({ type, options }) => type !== 'choice' || options.length >= 2, '单选题至少要有两个选项'),
  v.check(({ options }) => new Set(options).size === options.length, '选项不能重复'),
  v.check(({ min, max }) => min === null || max === null || min <= max, '最小值不能大于最大值'),
)
export type FormField = v.InferOutput<typeof formField>

export const form = v.pipe(
  v.array(formField),
  v.maxLength(20, '题目最多 20 个'),
  v.check((fields) => new Set(fields.map(({ key }) => key)).size === fields.length, '题目编号不能重复'),
)

/** Where the page puts a file before it sends the form: `signup/<nonce>.<jpg|png|pdf>` in cloud storage. */
const uploaded = v.pipe(
  v.string('请选择文件'),
  v.regex(
    /^cloud:\/\/[\w.-]{1,100}\/signup\/[\w-]{8,64}\.(jpg|png|pdf)$/,
    '请重新选择文件，只收 JPG、PNG、PDF',
  ),
)
/** What the server answers in place of a file that it has; sent back, it stays as it is. */
export const KEPT = 'kept'
export const fileAnswer = v.object({ fileId: v.union([v.literal(KEPT), uploaded]), name: line(60, '文件名') })
export type FileAnswer = v.InferOutput<typeof fileAnswer>

/** An answer as it travels: text, choice and date are texts, a member is its id. */
export const answer = v.union([
  v.pipe(v.string(), v.maxLength(LONGEST, `最多 ${LONGEST} 个字`)),
  figure,
  fileAnswer,
])
export type Answer = v.InferOutput<typeof answer>
/** By key of the field; a field left empty has no entry. What it may be is for `answersOf` to say. */
export const answers = v.pipe(v.record(fieldKey, answer), v.maxEntries(20, '填写的内容太多'))
export type Answers = v.InferOutput<typeof answers>

const numberOf = ({ label, min, max, unit }: FormField) =>
  v.pipe(
    v.number(`${label}请填写数字`),
    v.finite(`${label}请填写数字`),
    v.minValue(min ?? Number.MIN_SAFE_INTEGER, `${label}不能小于 ${min}${unit}`),
    v.maxValue(max ?? Number.MAX_SAFE_INTEGER, `${label}不能大于 ${max}${unit}`),
  )

const textOf = ({ label, min, max }: FormField) => {
  const most = Math.min(max ?? LONGEST, LONGEST)
  return v.pipe(
    v.string(`请填写${label}`),
    v.trim(),
    v.minLength(Math.max(min ?? 1, 1), `${label}至少 ${Math.max(min ?? 1, 1)} 个字`),
    v.maxLength(most, `${label}最多 ${most} 个字`),
  )
}

function schemaFor(field: FormField): v.GenericSchema<unknown, Answer> {
  const { type, label, options } = field
  switch (type) {
    case 'number':
      return numberOf(field)
    case 'choice':
      return v.picklist(options, `请选择${label}`)
    case 'date':
      return v.pipe(v.string(`请选择${label}`), day)
    case 'member':
      return v.pipe(v.string(`请选择${label}`), id)
    case 'file':
      return v.pipe(
        v.custom<object>((given) => typeof given === 'object' && given !== null, `请添加${label}`),
        fileAnswer,
      )
    default:
      return textOf(field)
  }
}

const isEmpty = (given: unknown): boolean =>
  given === undefined || given === null || (typeof given === 'string' && given.trim() === '')

/** Empty text counts as no answer; a required one is then refused with the words of its field. */
const entryOf = (field: FormField) =>
  v.optional(
    v.pipe(
      v.unknown(),
      v.transform((given) => (isEmpty(given) ? undefined : given)),
      field.required ? schemaFor(field) : v.optional(schemaFor(field)),
    ),
    '',
  )

/**
 * The one schema that judges the answers to a form, on the phone and on the server. What no field asks for is
 * dropped, what is left empty has no entry.
 */
export const answersOf = (fields: readonly FormField[]) =>
  v.pipe(
    v.object(Object.fromEntries(fields.map((field) => [field.key, entryOf(field)]))),
    v.transform((given): Answers => {
      const kept: Answers = {}
      for (const [key, value] of Object.entries(given)) if (value !== undefined) kept[key] = value
      return kept
    }),
  )
