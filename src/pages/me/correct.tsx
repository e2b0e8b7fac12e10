import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Choices, PickerField, TextField } from '../../components/field'
import { Loaded } from '../../components/screen'
import { BottomSheet } from '../../components/sheet'
import type { Input } from '../../contract/action'
import { type DataField, requestCorrection } from '../../contract/identity'
import { listSeats } from '../../contract/roster'
import { call } from '../../lib/call'
import { toast } from '../../lib/say'
import { useAsk } from '../../lib/use-ask'
import { useDo } from '../../lib/use-do'

type Key = Input<typeof requestCorrection>['key']
const KEYS: readonly Key[] = ['name', 'joinedOn', 'department', 'birthday', 'phone']

interface ValueProps {
  value: string
  onChange: (value: string) => void
}

/** The departments by name, as the posts of the branch know them. */
function Department({ value, onChange }: ValueProps) {
  const ask = useAsk(listSeats, {})
  return (
    <Loaded ask={ask}>
      {({ seats }) => {
        const names = new Set(seats.flatMap(({ department }) => department?.name ?? []))
        const options = [...names].map((name) => ({ id: name, name }))
        return <Choices label="更正为" options={options} chosen={value} onChoose={onChange} />
      }}
    </Loaded>
  )
}

function Value({ of, value, onChange }: ValueProps & { of: Key | undefined }) {
  if (of === 'department') return <Department value={value} onChange={onChange} />
  if (of === 'joinedOn' || of === 'birthday') {
    return <PickerField label="更正为" value={value} onChange={onChange} />
  }
  return (
    <TextField
      label="更正为"
      value={value}
      max={of === 'phone' ? 11 : 30}
      type={of === 'phone' ? 'number' : 'text'}
      onChange={onChange}
    />
  )
}

interface CorrectProps {
  field: DataField
  onClose: () => void
  onSent: () => Promise<void>
}

/** Asks the committee to correct one field. */
export function Correct({ field, onClose, onSent }: CorrectProps) {
  const [value, setValue] = useState('')
  const [note, setNote] = useState('')
  const { busy, run } = useDo()
  const key = KEYS.find((one) => one === field.key)
  const send = () =>
    run(async () => {
      if (!key) return
      await call(requestCorrection, { key, value, note })
      onClose()
      toast('已提交，委员会处理后会在这里看到结果')
      await onSent()
    })
  return (
    <BottomSheet title={`更正${field.label}`} onClose={onClose}>
      <Text className="text">现在的记录：{field.value}</Text>
      <Value of={key} value={value} onChange={setValue} />
      <TextField label="说明（可不填）" value={note} max={200} onChange={setNote} />
      <Button
        kind="main"
        text="提交更正"
        busy={busy}
        can={value.trim() ? true : { why: '请填写更正后的内容' }}
        onTap={() => void send()}
      />
    </BottomSheet>
  )
}
