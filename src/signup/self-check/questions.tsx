import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Choices, PickerField, Several, TextField, Toggle } from '../../components/field'
import { DONATIONS, type Donation, type DonorRules } from '../../contract/donor-rules'
import type { DonorAnswers } from '../../contract/self-check'
import { complete, type Given, NOTHING_GIVEN } from './answers'

const SEXES = [
  { id: 'male', name: '男' },
  { id: 'female', name: '女' },
]
const EVER = [
  { id: 'no', name: '没有' },
  { id: 'yes', name: '献过' },
]

interface LastProps {
  what: Donation
  day: string | null
  onChange: (day: string | null) => void
}

const Last = ({ what, day, onChange }: LastProps) => (
  <>
    <Choices
      label={`献过${DONATIONS[what]}吗`}
      options={EVER}
      chosen={day === null ? 'no' : 'yes'}
      onChoose={(id) => onChange(id === 'no' ? null : (day ?? ''))}
    />
    {day !== null && <PickerField label={`上次献${DONATIONS[what]}的日期`} value={day} onChange={onChange} />}
  </>
)

/** Which of these happened, and when. */
function Recent({ rules, given, onChange }: { rules: DonorRules } & ChangeProps) {
  const { recent } = given
  const choose = (keys: string[]) =>
    onChange({ recent: Object.fromEntries(keys.map((key) => [key, recent[key] ?? ''])) })
  return (
    <>
      <Several
        label="最近有过哪些（没有就不选）"
        options={rules.recent.map(({ key, text }) => ({ id: key, name: text }))}
        chosen={Object.keys(recent)}
        onChange={choose}
      />
      {rules.recent
        .filter(({ key }) => key in recent)
        .map(({ key, text }) => (
          <PickerField
            key={key}
            label={`${text}的日期`}
            value={recent[key] ?? ''}
            onChange={(day) => onChange({ recent: { ...recent, [key]: day } })}
          />
        ))}
    </>
  )
}

interface ChangeProps {
  given: Given
  onChange: (part: Partial<Given>) => void
}

const Body = ({ given, onChange }: ChangeProps) => (
  <Card title="基本情况">
    <PickerField label="出生日期" value={given.birthday} onChange={(birthday) => onChange({ birthday })} />
    <Choices
      label="性别"
      options={SEXES}
      chosen={given.sex}
      onChoose={(id) => onChange({ sex: id === 'male' ? 'male' : 'female' })}
    />
    <TextField
      label="体重（公斤）"
      type="digit"
      value={given.kilos}
      max={6}
      onChange={(kilos) => onChange({ kilos })}
    />
  </Card>
)

const Before = ({ given, gives, onChange }: ChangeProps & { gives: Donation }) => (
  <Card title="以前献血">
    <Last what="whole" day={given.lastWhole} onChange={(lastWhole) => onChange({ lastWhole })} />
    <Last
      what="platelets"
      day={given.lastPlatelets}
      onChange={(lastPlatelets) => onChange({ lastPlatelets })}
    />
    {given.lastPlatelets !== null && gives === 'platelets' && (
      <TextField
        label="最近一年献血小板几次"
        type="number"
        value={given.plateletsInYear}
        max={2}
        onChange={(plateletsInYear) => onChange({ plateletsInYear })}
      />
    )}
    {(given.lastWhole !== null || given.lastPlatelets !== null) && (
      <Toggle
        label="献血时有过不良反应"
        note="例如头晕、昏倒"
        on={given.reaction}
        onChange={(reaction) => onChange({ reaction })}
      />
    )}
  </Card>
)

interface QuestionsProps {
  rules: DonorRules
  gives: Donation
  onAnswered: (answers: DonorAnswers) => void
  onClose: () => void
}

/** The self-check: what is answered here is judged on this phone and leaves it in no form. */
export function Questions({ rules, gives, onAnswered, onClose }: QuestionsProps) {
  const [given, setGiven] = useState<Given>(NOTHING_GIVEN)
  // Two taps may come before the page is drawn anew: each changes what the other has left.
  const change = (part: Partial<Given>) => setGiven((before) => ({ ...before, ...part }))
  const answers = complete(given)
  return (
    <>
      <Card title="献血前自测">
        <Text className="text">
          下面的回答只在这部手机上判断，不上传，也不保存。能不能献血，由采血点检查后决定。
        </Text>
      </Card>
      <Body given={given} onChange={change} />
      <Before given={given} gives={gives} onChange={change} />
      <Card title="最近的身体情况">
        <Recent rules={rules} given={given} onChange={change} />
        <Text className="quiet">依据：{rules.source}</Text>
      </Card>
      <View className="foot">
        <Button
          kind="main"
          text="看结果"
          can={'why' in answers ? answers : true}
          onTap={() => {
            if (!('why' in answers)) onAnswered(answers)
          }}
        />
        <Button kind="bare" text="先不测" onTap={onClose} />
      </View>
    </>
  )
}
