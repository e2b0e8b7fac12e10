import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Choices, NumberField, PickerField, TextField, Toggle } from '../../components/field'
import type { Goods } from '../../contract/campaign'
import { dayOf } from '../../contract/time'
import { optionsFrom } from './draft'

interface GoodsEditorProps {
  goods: Goods
  onChange: (goods: Goods) => void
  onRemove?: () => void
}

/** One thing that is handed out. */
export function GoodsEditor({ goods, onChange, onRemove }: GoodsEditorProps) {
  const [text, setText] = useState(goods.options.map(({ name }) => name).join('、'))
  const set = (change: Partial<Goods>) => onChange({ ...goods, ...change })
  const setOptions = (typed: string) => {
    setText(typed)
    const options = optionsFrom(typed, goods.options)
    const stays = options.some(({ id }) => id === goods.defaultOption)
    set({ options, defaultOption: stays ? goods.defaultOption : (options[0]?.id ?? null) })
  }
  return (
    <Card title={goods.name || '礼品'}>
      <TextField label="礼品名称" value={goods.name} max={20} onChange={(name) => set({ name })} />
      <View className="columns">
        <NumberField label="每人数量" value={goods.quantity} onChange={(quantity) => set({ quantity })} />
        <TextField label="单位" value={goods.unit} max={4} onChange={(unit) => set({ unit })} />
      </View>
      <NumberField label="可分几次领" value={goods.uses} onChange={(uses) => set({ uses })} />
      <TextField
        label="选项（用顿号隔开，没有就不填）"
        value={text}
        placeholder="广式、苏式"
        onChange={setOptions}
      />
      {goods.options.length > 0 && (
        <Choices
          label="没有选的人默认领"
          options={goods.options}
          chosen={goods.defaultOption}
          onChoose={(defaultOption) => set({ defaultOption })}
        />
      )}
      <Toggle
        label="只发给较早入会的人"
        on={goods.joinedBy !== null}
        onChange={(on) => set({ joinedBy: on ? dayOf(new Date().toISOString()) : null })}
      />
      {goods.joinedBy && (
        <PickerField label="最晚入会日期" value={goods.joinedBy} onChange={(joinedBy) => set({ joinedBy })} />
      )}
      {onRemove && <Button small kind="danger" text="删除这种礼品" onTap={onRemove} />}
    </Card>
  )
}
