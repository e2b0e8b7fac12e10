import { Text } from '@tarojs/components'
import { Card } from '../../components/card'
import { PickerField } from '../../components/field'
import type { CampaignDraft } from '../../contract/campaign'
import { Moment } from '../moment'

interface TimesProps {
  draft: CampaignDraft
  onChange: (change: Partial<CampaignDraft>) => void
}

/** Who counts, until when to choose, when to collect. */
export const Times = ({ draft, onChange }: TimesProps) => (
  <Card title="时间">
    <PickerField
      label="应领名单按哪天的名册"
      value={draft.eligibleOn}
      onChange={(eligibleOn) => onChange({ eligibleOn })}
    />
    <Text className="quiet">发布时按这一天的在册人员固定名单，之后入会离会都不影响。</Text>
    <Moment
      label="选择截止"
      value={draft.choosesUntil}
      onChange={(choosesUntil) => onChange({ choosesUntil })}
    />
    <Moment label="开始领取" value={draft.opensAt} onChange={(opensAt) => onChange({ opensAt })} />
    <Moment label="结束领取" value={draft.closesAt} onChange={(closesAt) => onChange({ closesAt })} />
  </Card>
)
