import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '../../components/card'
import { NumberField, TextField, Toggle } from '../../components/field'
import { Fold } from '../../components/fold'
import type { PartProps } from './basics'
import { words } from './draft'

/** How many each department is to send: a target, which refuses nobody. */
export function Quotas({ draft, kind, departments, onChange }: PartProps) {
  if (!kind.has.quotas || draft.audience === 'students') return null
  const placesOf = (id: string) => draft.quotas.find(({ department }) => department === id)?.places ?? 0
  const set = (id: string, places: number) => {
    onChange((before) => {
      const others = before.quotas.filter(({ department }) => department !== id)
      return { quotas: places > 0 ? [...others, { department: id, places }] : others }
    })
  }
  const sum = draft.quotas.reduce((all, { places }) => all + places, 0)
  return (
    <Fold title={sum > 0 ? `名额分配，共 ${sum} 人` : '名额分配（可不填）'} open={sum > 0}>
      <Text className="quiet">希望每个部门来几人；只用来看进度，不限制报名。</Text>
      {departments.map(({ id, name }) => (
        <NumberField key={id} label={name} value={placesOf(id)} onChange={(places) => set(id, places)} />
      ))}
    </Fold>
  )
}

/** Teams of so many. */
export function Teams({ draft: { team, audience }, kind, published, onChange }: PartProps) {
  if (!kind.has.teams || (published && team === null)) return null
  return (
    <Card title="组队">
      {!published && (
        <Toggle
          label="以队报名"
          note={audience === 'staff' ? '队长替全队报名' : '队长替全队报名；队员只能是教职工'}
          on={team !== null}
          onChange={(on) => onChange({ team: on ? { min: 2, max: 5 } : null })}
        />
      )}
      {team && (
        <View className="columns">
          <NumberField
            label="每队至少几人"
            value={team.min}
            onChange={(min) => onChange((before) => ({ team: before.team && { ...before.team, min } }))}
          />
          <NumberField
            label="每队最多几人"
            value={team.max}
            onChange={(max) => onChange((before) => ({ team: before.team && { ...before.team, max } }))}
          />
        </View>
      )}
    </Card>
  )
}

/** Clothes and equipment that are lent on site. */
export function Loans({ draft, kind, onChange }: PartProps) {
  const [typed, setTyped] = useState(draft.loans.join('、'))
  if (!kind.has.loans) return null
  return (
    <Card title="借用">
      <TextField
        label="借用的物品（用顿号隔开，没有就不填）"
        value={typed}
        max={200}
        placeholder="演出服、球拍"
        onChange={(text) => {
          setTyped(text)
          onChange({ loans: words(text) })
        }}
      />
    </Card>
  )
}
