import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Choices, TextField } from '../../components/field'
import type { Can } from '../../contract/fields'
import type { OutcomeSpec } from '../../contract/signup'

interface OutcomeFieldsProps {
  outcomes: readonly OutcomeSpec[]
  known: { id: string; amount: number | null } | null
  can: Can
  busy: boolean
  onSet: (outcome: string | null, amount: number | null) => void
}

/** What came of it, with the amount where the outcome has one. */
export function OutcomeFields({ outcomes, known, can, busy, onSet }: OutcomeFieldsProps) {
  const [id, setId] = useState(known?.id ?? null)
  const [amount, setAmount] = useState(known?.amount ? String(known.amount) : '')
  const spec = outcomes.find((one) => one.id === id)?.amount ?? null
  const number = Number(amount)
  const ready = (): Can => {
    if (can !== true) return can
    if (id === null) return { why: '请选择结果' }
    if (spec && !(number > 0)) return { why: `请填写${spec.label}` }
    return spec && number > spec.max ? { why: `${spec.label}不能大于 ${spec.max}${spec.unit}` } : true
  }
  return (
    <>
      <Choices
        label="结果"
        options={outcomes.map((one) => ({ id: one.id, name: one.label }))}
        chosen={id}
        onChoose={setId}
      />
      {spec && spec.choices.length > 0 && (
        <Choices
          label={spec.label}
          options={spec.choices.map((one) => ({ id: String(one), name: `${one} ${spec.unit}` }))}
          chosen={amount}
          onChoose={setAmount}
        />
      )}
      {spec && (
        <TextField
          label={
            spec.choices.length > 0 ? `其他${spec.label}（${spec.unit}）` : `${spec.label}（${spec.unit}）`
          }
          type="number"
          value={amount}
          max={6}
          onChange={setAmount}
        />
      )}
      <View className="side-by-side">
        <Button
          small
          text="登记结果"
          busy={busy}
          can={ready()}
          onTap={() => onSet(id, spec ? number : null)}
        />
        {known && can === true && (
          <Button small icon="undo-2" text="撤回结果" busy={busy} onTap={() => onSet(null, null)} />
        )}
      </View>
    </>
  )
}
