import { Text } from '@tarojs/components'
import { Button } from '../../components/button'
import { Card, Row } from '../../components/card'
import { Choices, PickerField, TextField } from '../../components/field'
import { FindColleague } from '../../components/find-colleague'
import { CONDOLENCE_REASONS, REASONS } from '../../contract/condolence'
import { addDays, showWholeDay } from '../../contract/time'
import { fenOf } from '../yuan'
import type { Form } from './form'

const REASON_OPTIONS = REASONS.map((id) => ({ id, name: CONDOLENCE_REASONS[id] }))
const BRINGS = [
  { id: 'gift', name: '慰问品' },
  { id: 'money', name: '慰问金' },
]

interface FieldsProps {
  form: Form
  /** A donation opened it: whom, why and when stay. */
  fixed: boolean
  onChange: (part: Partial<Form>) => void
}

/** Whom, why and when. The reason is picked: nothing about an illness is written anywhere. */
function Occasion({ form: { person, reason, on }, fixed, onChange }: FieldsProps) {
  if (fixed) {
    return (
      <Card title={person?.name ?? ''}>
        <Text className="quiet">
          {showWholeDay(on)}献血，由活动记录登记；对象、原因和日期在献血活动里更正。
        </Text>
      </Card>
    )
  }
  return (
    <Card>
      <PickerField label="事由发生的日期" value={on} onChange={(day) => onChange({ on: day })} />
      {person ? (
        <Row
          label="慰问谁"
          title={person.name}
          side={<Button small text="换人" onTap={() => onChange({ person: null })} />}
        />
      ) : (
        // Whoever retires or dies has left on that very day, and was there the day before.
        <FindColleague
          label="慰问谁"
          on={addDays(on, -1)}
          placeholder="姓名、拼音或工号"
          onFound={(found) => onChange({ person: found })}
        />
      )}
      <Choices
        label="原因（只有委员会能看到）"
        options={REASON_OPTIONS}
        chosen={reason}
        onChoose={(id) => onChange({ reason: REASONS.find((one) => one === id) ?? null })}
      />
    </Card>
  )
}

export const Fields = (props: FieldsProps) => {
  const { form, onChange } = props
  const isGift = form.brings === 'gift'
  return (
    <>
      <Occasion {...props} />
      <Card>
        <Choices
          label="送什么"
          options={BRINGS}
          chosen={form.brings}
          onChoose={(id) => onChange({ brings: id === 'money' ? 'money' : 'gift' })}
        />
        {isGift && (
          <TextField
            label="慰问品"
            value={form.gift}
            max={30}
            placeholder="例如 水果、牛奶"
            help="请不要写病情"
            onChange={(gift) => onChange({ gift })}
          />
        )}
        <TextField
          label={isGift ? '价值（元）' : '金额（元）'}
          value={form.amount}
          max={8}
          help="往年补录没有记录的可以不填"
          wrong={form.amount && !fenOf(form.amount) ? '请填写金额，最多两位小数' : ''}
          onChange={(amount) => onChange({ amount })}
        />
      </Card>
    </>
  )
}
