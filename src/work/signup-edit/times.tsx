import { Card } from '../../components/card'
import { NumberField } from '../../components/field'
import { Moment } from '../moment'
import type { PartProps } from './basics'

/** From when, until when, and how long an offered place is kept. */
export const Times = ({ draft, kind, onChange }: PartProps) => (
  <Card title="报名时间">
    <Moment label="开始报名" value={draft.opensAt} onChange={(opensAt) => onChange({ opensAt })} />
    <Moment label="报名截止" value={draft.closesAt} onChange={(closesAt) => onChange({ closesAt })} />
    <Moment
      label="自己可以改到"
      value={draft.changesUntil}
      onChange={(changesUntil) => onChange({ changesUntil })}
    />
    {kind.has.waiting && (
      <NumberField
        label="候补到名额后保留几小时"
        value={draft.answerHours}
        onChange={(answerHours) => onChange({ answerHours })}
      />
    )}
  </Card>
)
