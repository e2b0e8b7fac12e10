import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Choices, PickerField, TextField, Toggle } from '../../components/field'
import { FIELD_TYPES, type FieldType, type FormField } from '../../contract/signup-form'
import { addDays, dayOf } from '../../contract/time'
import { words } from './draft'

const TYPES = Object.entries(FIELD_TYPES).map(([id, name]) => ({ id, name }))
const isType = (id: string): id is FieldType => id in FIELD_TYPES
const READERS = [
  { id: 'committee', name: '委员会' },
  { id: 'chair', name: '只有主席' },
]
/** How long a sensitive answer is kept where nothing else is said. */
const KEPT_DAYS = 60

interface LimitProps {
  label: string
  value: number | null
  onChange: (value: number | null) => void
}

/** A limit that may be left open. */
const Limit = ({ label, value, onChange }: LimitProps) => (
  <TextField
    label={label}
    type="number"
    value={value === null ? '' : String(value)}
    max={6}
    placeholder="不限"
    onChange={(text) => onChange(/^\d+$/.test(text) ? Number(text) : null)}
  />
)

type SetField = (part: Partial<FormField>) => void

/** Who alone may read the answer, and when it is erased. */
function Sensitive({ field: { sensitive }, set }: { field: FormField; set: SetField }) {
  const seenBy = sensitive?.seenBy ?? 'committee'
  return (
    <>
      <Toggle
        label="敏感内容"
        note="如身份证号、健康状况：限定谁能看，到期自动删除"
        on={sensitive !== null}
        onChange={(on) =>
          set({
            sensitive: on ? { seenBy, eraseOn: addDays(dayOf(new Date().toISOString()), KEPT_DAYS) } : null,
          })
        }
      />
      {sensitive && (
        <>
          <Choices
            label="谁能看"
            options={READERS}
            chosen={seenBy}
            onChoose={(id) =>
              set({ sensitive: { ...sensitive, seenBy: id === 'chair' ? 'chair' : 'committee' } })
            }
          />
          <PickerField
            label="哪天删除"
            value={sensitive.eraseOn}
            onChange={(eraseOn) => set({ sensitive: { ...sensitive, eraseOn } })}
          />
        </>
      )}
    </>
  )
}

interface FieldEditorProps {
  field: FormField
  onChange: SetField
  onRemove: () => void
}

/** One question of the form. */
export function FieldEditor({ field, onChange: set, onRemove }: FieldEditorProps) {
  const { label, type, required, help, options, min, max, unit } = field
  const [typed, setTyped] = useState(options.join('、'))
  return (
    <Card title={label || '题目'}>
      <TextField label="题目" value={label} max={30} onChange={(next) => set({ label: next })} />
      <Choices
        label="怎样填"
        options={TYPES}
        chosen={type}
        onChoose={(id) => isType(id) && set({ type: id, options: [], min: null, max: null, unit: '' })}
      />
      {type === 'choice' && (
        <TextField
          label="选项（用顿号隔开）"
          value={typed}
          max={200}
          placeholder="荤、素、清真"
          onChange={(text) => {
            setTyped(text)
            set({ options: words(text) })
          }}
        />
      )}
      {type === 'number' && (
        <View className="columns">
          <Limit label="最小" value={min} onChange={(next) => set({ min: next })} />
          <Limit label="最大" value={max} onChange={(next) => set({ max: next })} />
          <TextField label="单位" value={unit} max={6} onChange={(next) => set({ unit: next })} />
        </View>
      )}
      {type === 'text' && <Limit label="最多几个字" value={max} onChange={(next) => set({ max: next })} />}
      {type === 'file' && <Text className="quiet">可以交 JPG、PNG 图片或 PDF。</Text>}
      <TextField label="填写提示（可不填）" value={help} max={100} onChange={(next) => set({ help: next })} />
      <Toggle label="必填" on={required} onChange={(next) => set({ required: next })} />
      <Sensitive field={field} set={set} />
      <Button small kind="danger" text="删除这一题" onTap={onRemove} />
    </Card>
  )
}
