import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card, Row } from '../../components/card'
import { copy } from '../../lib/copy'
import { type Order, orderLines, orderText } from './order-lines'

/** What to order; by department for packing. */
export function Orders({ orders }: { orders: readonly Order[] }) {
  const [open, setOpen] = useState(false)
  const lines = orderLines(orders)
  return (
    <Card title="订货数量">
      {lines.map(({ name, quantity, silent, departments }) => (
        <View key={name}>
          <Row
            title={name}
            {...(silent > 0 && { note: `其中 ${silent} 份没有选，按默认` })}
            side={<Text className="huge figure">{quantity}</Text>}
          />
          {open && (
            <Text className="quiet">
              {departments.map((one) => `${one.name} ${one.quantity}`).join('、')}
            </Text>
          )}
        </View>
      ))}
      <View className="side-by-side">
        <Button small text={open ? '收起部门' : '按部门看'} onTap={() => setOpen(!open)} />
        <Button small icon="copy" text="复制订货单" onTap={() => void copy(orderText(lines))} />
      </View>
    </Card>
  )
}
