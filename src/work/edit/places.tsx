import { Text } from '@tarojs/components'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { NumberField, TextField, Toggle } from '../../components/field'
import type { CampaignDraft, Station } from '../../contract/campaign'
import { newStation } from './draft'

interface PlacesProps {
  draft: CampaignDraft
  onChange: (change: Partial<CampaignDraft>) => void
}

/** One goods × option that a pile may hold. */
interface Kind {
  goods: string
  option: string | null
  name: string
}
const kindsOf = ({ goods }: CampaignDraft): Kind[] =>
  goods.flatMap<Kind>(({ id, name, options }) =>
    options.length === 0
      ? [{ goods: id, option: null, name }]
      : options.map((option) => ({ goods: id, option: option.id, name: `${name}（${option.name}）` })),
  )

function Stock({ draft, pile, onChange }: PlacesProps & { pile: string }) {
  const counted = draft.stock.some((line) => line.pile === pile)
  const others = draft.stock.filter((line) => line.pile !== pile)
  const receivedOf = (goods: string, option: string | null) =>
    draft.stock.find((line) => line.pile === pile && line.goods === goods && line.option === option)
      ?.received ?? 0
  const lines = kindsOf(draft).map(({ goods, option }) => ({
    pile,
    goods,
    option,
    received: receivedOf(goods, option),
  }))
  return (
    <>
      <Toggle
        label="登记库存"
        note="登记后发完即止，余量少会提醒"
        on={counted}
        onChange={(on) => onChange({ stock: on ? [...others, ...lines] : others })}
      />
      {counted &&
        kindsOf(draft).map(({ goods, option, name }) => (
          <NumberField
            key={`${goods}${option}`}
            label={`${name} 数量`}
            value={receivedOf(goods, option)}
            onChange={(received) =>
              onChange({
                stock: [
                  ...others,
                  ...lines.map((line) =>
                    line.goods === goods && line.option === option ? { ...line, received } : line,
                  ),
                ],
              })
            }
          />
        ))}
    </>
  )
}

/** Where it is handed out, and how much lies there. */
export function Places({ draft, onChange }: PlacesProps) {
  const set = (id: string, change: Partial<Station>) =>
    onChange({ stations: draft.stations.map((one) => (one.id === id ? { ...one, ...change } : one)) })
  return (
    <>
      {draft.stations.map((station) => (
        <Card key={station.id} title={station.name || '领取点'}>
          <TextField
            label="领取点名称"
            value={station.name}
            max={20}
            onChange={(name) => set(station.id, { name })}
          />
          <TextField
            label="地点"
            value={station.place}
            max={40}
            onChange={(place) => set(station.id, { place })}
          />
          <Stock draft={draft} pile={station.pile} onChange={onChange} />
          {draft.stations.length > 1 && (
            <Button
              small
              kind="danger"
              text="删除这个领取点"
              onTap={() => onChange({ stations: draft.stations.filter(({ id }) => id !== station.id) })}
            />
          )}
        </Card>
      ))}
      <Button
        text="添加领取点"
        onTap={() => onChange({ stations: [...draft.stations, newStation(draft.stations)] })}
      />
      <Text className="quiet">联络员上门、部门发放不需要领取点。</Text>
    </>
  )
}
