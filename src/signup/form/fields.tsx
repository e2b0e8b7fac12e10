import { Text } from '@tarojs/components'
import { Choices, PickerField, TextField } from '../../components/field'
import { TextArea } from '../../components/text-area'
import type { FormField } from '../../contract/signup-form'
import { showWholeDay } from '../../contract/time'
import { FileField } from './file-field'
import { MemberField } from './member-field'
import type { Typed } from './typed'

/** A text of more than this has room for several lines. */
const ONE_LINE = 40
const LONGEST = 500

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

interface FieldProps {
  field: FormField
  value: unknown
  wrong: string | undefined
  /** Names of colleagues who are chosen, by id. */
  names: Readonly<Record<string, string>>
  onChange: (value: unknown, names?: Record<string, string>) => void
}

/** One field as its type asks for it. */
function Field({ field, value, wrong, names, onChange }: FieldProps) {
  const { type, required, unit, options, max, help } = field
  const label = `${field.label}${unit && `（${unit}）`}${required ? '' : '（可不填）'}`
  const common = { label, help, wrong }
  switch (type) {
    case 'choice':
      return (
        <Choices
          {...common}
          options={options.map((name) => ({ id: name, name }))}
          chosen={text(value)}
          // What need not be answered can be taken back by a second tap.
          onChoose={(name) => onChange(!required && name === value ? undefined : name)}
        />
      )
    case 'number':
      return <TextField {...common} type="digit" value={text(value)} max={12} onChange={onChange} />
    case 'date':
      return <PickerField {...common} value={text(value)} onChange={onChange} />
    case 'file':
      return <FileField {...common} value={value} onChange={onChange} />
    case 'member':
      return (
        <MemberField
          {...common}
          chosen={text(value) ? { id: text(value), name: names[text(value)] ?? '已选' } : null}
          onChange={(person) => onChange(person?.id, person ? { [person.id]: person.name } : {})}
        />
      )
    default: {
      const most = max ?? LONGEST
      const Part = most > ONE_LINE ? TextArea : TextField
      return <Part {...common} value={text(value)} max={most} onChange={onChange} />
    }
  }
}

interface FieldsProps {
  fields: readonly FormField[]
  typed: Typed
  names: Readonly<Record<string, string>>
  wrong: Readonly<Record<string, string>>
  onChange: (key: string, value: unknown, names?: Record<string, string>) => void
}

const readers = { committee: '委员会', chair: '主席' } as const

/** The form of a sign-up; who may read what is sensitive stands beneath it. */
export const Fields = ({ fields, typed, names, wrong, onChange }: FieldsProps) => (
  <>
    {fields.map((field) => (
      <Field
        key={field.key}
        field={field}
        value={typed[field.key]}
        wrong={wrong[field.key]}
        names={names}
        onChange={(value, added) => onChange(field.key, value, added)}
      />
    ))}
    {fields.map(
      ({ key, label, sensitive }) =>
        sensitive && (
          <Text key={key} className="quiet">
            「{label}」只有{readers[sensitive.seenBy]}看得到，{showWholeDay(sensitive.eraseOn)}自动删除。
          </Text>
        ),
    )}
  </>
)
