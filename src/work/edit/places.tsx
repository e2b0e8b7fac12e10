import { Text } from '@tarojs/components'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Several, TextField } from '../../components/field'
import type { CampaignDraft, Station } from '../../contract/campaign'
import { newStation } from './draft'
import { Stock } from './stock'

interface PlacesProps {
  draft: CampaignDraft
  onChange: (change: Partial<CampaignDraft>) => void
}

/** Where it is handed out, what of it, and how much lies there. */
export function Places({ draft, onChange }: PlacesProps) {
  const { goods, stations } = draft
  const set = (id: string, change: Partial<Station>) =>
    onChange({ stations: stations.map((one) => (one.id === id ? { ...one, ...change } : one)) })
  return (
    <>
      {stations.map((station) => (
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
          {goods.length > 1 && (
            <Several
              label={station.goods.length === 0 ? '发放全部礼品（点选则只发选中的）' : '只发选中的礼品'}
              options={goods.map(({ id, name }, i) => ({ id, name: name || `礼品 ${i + 1}` }))}
              chosen={station.goods}
              onChange={(chosen) => set(station.id, { goods: chosen })}
            />
          )}
          <Stock draft={draft} station={station} onChange={onChange} />
          {stations.length > 1 && (
            <Button
              small
              kind="danger"
              text="删除这个领取点"
              onTap={() => onChange({ stations: stations.filter(({ id }) => id !== station.id) })}
            />
          )}
        </Card>
      ))}
      <Button
        icon="plus"
        text="添加领取点"
        onTap={() => onChange({ stations: [...stations, newStation(stations)] })}
      />
      <Text className="quiet">联络员上门、部门发放不需要领取点。</Text>
    </>
  )
}
