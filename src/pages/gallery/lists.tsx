import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card, Fact, Row, Tag } from '../../components/card'
import { ChosenRow } from '../../components/chosen-row'
import { Fold } from '../../components/fold'
import { History } from '../../components/history'
import { Leaving } from '../../components/leaving'

const nothing = () => {}
const PEOPLE = ['施若兰', '杨建国', '李雅琴']
const claim = {
  item: '月饼 1 盒',
  happenedAt: '2026-09-25T01:00:00Z',
  arrivedAt: '2026-09-25T01:00:00Z',
  station: '工会之家',
  mode: 'scan',
  by: '张思齐',
  takenBy: null,
  annulled: null,
} as const

/** Cards and rows. */
export function Lists() {
  const [people, setPeople] = useState(PEOPLE)
  return (
    <>
      <Card title="行">
        <Row title="只有标题" />
        <Row title="带说明" note="说明可以有两行：时间、地点和别的要紧的话都在这里" side="右侧" />
        <Row
          icon="gift"
          title="可以点"
          note="说明"
          side={<Tag kind="wait" text="可领取" />}
          onTap={nothing}
        />
        <Row title="带按钮" side={<Button small text="更正" onTap={nothing} />} />
        <ChosenRow label="选中的" title="可以移除" note="说明一句" onRemove={nothing} />
        <Fact icon="clock">9月25日 09:00 至 17:00</Fact>
        <Fact icon="map-pin">体育馆一层，工会之家</Fact>
      </Card>
      <Fold title="收起的">
        <Text className="text">打开后看到的内容。</Text>
      </Fold>
      <Fold title="打开的" open>
        <Text className="text">打开后看到的内容。</Text>
      </Fold>
      <History
        claims={[
          { ...claim, no: 1, state: 'done' },
          { ...claim, no: 2, state: 'pending' },
        ]}
      />
      <Leaving items={people} keyOf={(name) => name}>
        {(name) => (
          <Card title={name}>
            <Button small text="办完就离开" onTap={() => setPeople(people.filter((one) => one !== name))} />
          </Card>
        )}
      </Leaving>
    </>
  )
}
