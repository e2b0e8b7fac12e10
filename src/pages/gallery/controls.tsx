import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Choices, Several, Toggle } from '../../components/field'

const CAKES = [
  { id: 'a', name: '广式' },
  { id: 'b', name: '苏式' },
  { id: 'c', name: '名字很长的一种礼品选项' },
]
const nothing = () => {}

/** What is tapped. */
export function Controls() {
  const [one, setOne] = useState<string>('a')
  const [some, setSome] = useState<string[]>(['b'])
  const [on, setOn] = useState(true)
  return (
    <>
      <Card title="按钮">
        <Button kind="main" icon="scan-line" text="主要" onTap={nothing} />
        <Button text="普通" onTap={nothing} />
        <Button kind="danger" icon="trash" text="不可挽回" onTap={nothing} />
        <Button kind="bare" text="取消" onTap={nothing} />
        <Button kind="main" busy text="主要" onTap={nothing} />
        <Button kind="main" can={{ why: '不能点的按钮写明原因' }} text="主要" onTap={nothing} />
        <View className="side-by-side">
          <Button small text="小" onTap={nothing} />
          <Button small icon="undo-2" text="撤销" onTap={nothing} />
          <Button small kind="main" text="小，主要" onTap={nothing} />
          <Button small busy text="小" onTap={nothing} />
        </View>
      </Card>
      <Card title="选择">
        <Choices label="选一个" options={CAKES} chosen={one} onChoose={setOne} />
        <Several label="选几个" options={CAKES} chosen={some} onChange={setSome} />
        <Toggle label="开关" note="说明一句" on={on} onChange={setOn} />
        <Toggle label="关着的" on={!on} onChange={(off) => setOn(!off)} />
      </Card>
    </>
  )
}
