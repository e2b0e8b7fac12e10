import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { NumberField, PickerField, TextField, Toggle } from '../../components/field'
import type { SignupDraft } from '../../contract/signup-desk'
import { dayOf } from '../../contract/time'
import type { PartProps } from './basics'

type Packages = NonNullable<SignupDraft['packages']>
type One = Packages['list'][number]

const FIRST: One = { name: '', note: '', from: 0, to: 120 }

interface OneProps {
  one: One
  onChange: (part: Partial<One>) => void
  onRemove: (() => void) | null
}

const Package = ({ one: { name, note, from, to }, onChange, onRemove }: OneProps) => (
  <Card title={name || '套餐'}>
    <TextField label="套餐名称" value={name} max={20} onChange={(next) => onChange({ name: next })} />
    <View className="columns">
      <NumberField label="从几岁" value={from} onChange={(next) => onChange({ from: next })} />
      <NumberField label="到几岁" value={to} onChange={(next) => onChange({ to: next })} />
    </View>
    <TextField label="包含什么" value={note} max={100} onChange={(next) => onChange({ note: next })} />
    {onRemove && <Button small kind="danger" text="删除这个套餐" onTap={onRemove} />}
  </Card>
)

/** What somebody of which age gets, counted in completed years on one day. */
export function Packages({ draft: { packages }, kind, onChange }: PartProps) {
  if (!kind.has.packages) return null
  const set = (edit: (before: Packages) => Partial<Packages>) =>
    onChange((before) => ({
      packages: before.packages && { ...before.packages, ...edit(before.packages) },
    }))
  return (
    <>
      <Card title="套餐">
        <Toggle
          label="按年龄分套餐"
          on={packages !== null}
          onChange={(on) =>
            onChange({
              packages: on ? { on: dayOf(new Date().toISOString()), list: [FIRST] } : null,
            })
          }
        />
        {packages && (
          <PickerField label="年龄算到哪天" value={packages.on} onChange={(on) => set(() => ({ on }))} />
        )}
      </Card>
      {packages?.list.map((one, at) => (
        <Package
          // biome-ignore lint/suspicious/noArrayIndexKey: packages have no name of their own while they are typed
          key={at}
          one={one}
          onChange={(part) =>
            set(({ list }) => ({ list: list.map((each, i) => (i === at ? { ...each, ...part } : each)) }))
          }
          onRemove={
            packages.list.length > 1
              ? () => set(({ list }) => ({ list: list.filter((_, i) => i !== at) }))
              : null
          }
        />
      ))}
      {packages && (
        <Button icon="plus" text="添加套餐" onTap={() => set(({ list }) => ({ list: [...list, FIRST] }))} />
      )}
    </>
  )
}
