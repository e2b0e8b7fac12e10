import { Text } from '@tarojs/components'
import { Card } from '../../components/card'
import { Choices, NumberField, PickerField, Several, TextField } from '../../components/field'
import { TextArea } from '../../components/text-area'
import { DONATIONS } from '../../contract/donor-rules'
import { AUDIENCES } from '../../contract/signup'
import type { SignupDraft, SignupEvent } from '../../contract/signup-desk'
import type { Change } from './use-draft'

export interface PartProps {
  draft: SignupDraft
  kind: SignupEvent['kind']
  departments: SignupEvent['departments']
  /** People can see it: what they relied on stays. */
  published: boolean
  onChange: Change
}

/** What it is called and what is said about it. */
export const About = ({ draft, kind, published, onChange }: PartProps) => (
  <Card title={kind.label}>
    <TextField label="名称" value={draft.title} max={30} onChange={(title) => onChange({ title })} />
    <TextArea
      label="说明（大家看得到）"
      value={draft.note}
      max={1000}
      placeholder="集合、穿着、注意事项"
      onChange={(note) => onChange({ note })}
    />
    {kind.has.year && !published && (
      <NumberField label="年度" value={draft.year ?? 0} onChange={(year) => onChange({ year })} />
    )}
    {kind.has.selfCheck && !published && (
      <Choices
        label="献什么"
        options={Object.entries(DONATIONS).map(([id, name]) => ({ id, name }))}
        chosen={draft.gives}
        onChoose={(id) => onChange({ gives: id === 'platelets' ? 'platelets' : 'whole' })}
      />
    )}
  </Card>
)

/** For whom it is. */
export const Whom = ({ draft, kind, departments, published, onChange }: PartProps) => {
  const offered = kind.audiences.map((id) => ({ id, name: AUDIENCES[id] }))
  const staff = draft.audience !== 'students'
  return (
    <Card title="对象">
      {published ? (
        <Text className="text">{AUDIENCES[draft.audience]}</Text>
      ) : (
        offered.length > 1 && (
          <Choices
            label="谁可以报"
            options={offered}
            chosen={draft.audience}
            onChoose={(id) =>
              onChange({ audience: kind.audiences.find((one) => one === id) ?? draft.audience })
            }
          />
        )
      )}
      {staff && !published && (
        <>
          <PickerField
            label="教职工按哪天的名册"
            value={draft.rosterOn}
            onChange={(rosterOn) => onChange({ rosterOn })}
          />
          <Several
            label={draft.departments.length === 0 ? '全部部门都可以（点选则只给选中的）' : '只给选中的部门'}
            options={departments}
            chosen={draft.departments}
            onChange={(chosen) => onChange({ departments: chosen })}
          />
        </>
      )}
    </Card>
  )
}
