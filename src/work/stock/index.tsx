import { Text } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card, Row, Tag } from '../../components/card'
import { Loaded, Screen } from '../../components/screen'
import { getCampaign, listStock, type StockLine } from '../../contract/campaign'
import { useParam } from '../../lib/nav'
import { useAsk } from '../../lib/use-ask'
import { kindsOf, pilesOf, sameKind } from '../piles'
import { MoveSheet } from './move-sheet'

function StockRow({ name, line: { left, received, low } }: { name: string; line: StockLine }) {
  return (
    <Row
      title={name}
      note={`共 ${received}，已发 ${received - left}`}
      side={
        <>
          {low && <Tag kind="bad" text={left === 0 ? '已发完' : '快发完了'} />}
          <Text className="huge figure">剩 {left}</Text>
        </>
      }
    />
  )
}

/** What lies where, and what is short. */
export default function StockPage() {
  const id = useParam('id')
  const campaign = useAsk(getCampaign, { id })
  const stock = useAsk(listStock, { id })
  const [moving, setMoving] = useState(false)
  usePullDownRefresh(() => void stock.reload())
  return (
    <Screen
      foot={
        campaign.data &&
        stock.data && <Button kind="main" icon="truck" text="补货或调拨" onTap={() => setMoving(true)} />
      }
    >
      <Loaded ask={campaign}>
        {({ campaign: catalogue }) => (
          <Loaded ask={stock}>
            {({ lines }) => (
              <>
                {pilesOf(catalogue).map((pile) => {
                  const rows = kindsOf(catalogue).flatMap((kind) =>
                    lines
                      .filter((line) => line.pile === pile.id && sameKind(line, kind))
                      .map((line) => <StockRow key={kind.name} name={kind.name} line={line} />),
                  )
                  return (
                    <Card key={pile.id} title={pile.name}>
                      {rows.length > 0 ? (
                        rows
                      ) : (
                        <Text className="quiet">没有登记库存，发放不限量；补货后开始计数。</Text>
                      )}
                    </Card>
                  )
                })}
                {moving && (
                  <MoveSheet
                    id={id}
                    catalogue={catalogue}
                    lines={lines}
                    onDone={stock.reload}
                    onClose={() => setMoving(false)}
                  />
                )}
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </Screen>
  )
}
