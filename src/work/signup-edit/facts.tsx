import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { TextField } from '../../components/field'
import { Fold } from '../../components/fold'
import type { PartProps } from './basics'

const MOST = 10

/** What is to be seen at one glance, a line each: 「费用 24 元」. */
export function Facts({ draft: { facts }, onChange }: PartProps) {
  const set = (at: number, part: Partial<(typeof facts)[number]>) =>
    onChange((before) => ({
      facts: before.facts.map((one, i) => (i === at ? { ...one, ...part } : one)),
    }))
  return (
    <Fold title={facts.length > 0 ? `要点 ${facts.length} 条` : '要点（可不填）'} open={facts.length > 0}>
      {facts.map(({ label, value }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own while they are typed
        <View key={at}>
          <TextField
            label={`第 ${at + 1} 条：项目`}
            value={label}
            max={10}
            placeholder="费用"
            onChange={(next) => set(at, { label: next })}
          />
          <TextField
            label={`第 ${at + 1} 条：内容`}
            value={value}
            max={100}
            placeholder="每人 24 元"
            onChange={(next) => set(at, { value: next })}
          />
          <Button
            small
            text="删除这一条"
            label={`删除第 ${at + 1} 条`}
            onTap={() => onChange({ facts: facts.filter((_, i) => i !== at) })}
          />
        </View>
      ))}
      {facts.length < MOST && (
        <Button
          small
          icon="plus"
          text="添加一条"
          onTap={() => onChange({ facts: [...facts, { label: '', value: '' }] })}
        />
      )}
    </Fold>
  )
}
