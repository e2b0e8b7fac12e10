import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from '../../components/button'
import { Card, Notice, Row, Tag } from '../../components/card'
import { Loaded } from '../../components/screen'
import { closeStation, openStation, type Place, type Watch, watchStation } from '../../contract/station'
import { call } from '../../lib/call'
import { confirm, toast } from '../../lib/say'
import { useAsk } from '../../lib/use-ask'
import { useDo } from '../../lib/use-do'
import { useEvery } from '../../lib/use-every'
import { Counter } from './counter'
import { LiveCode } from './live-code'
import { Poster } from './poster'
import { Recent } from './recent'
import { Waiting } from './waiting'

const EVERY_MS = 2500

const Stock = ({ stock }: Pick<Watch, 'stock'>) =>
  stock.length > 0 && (
    <Card title="余量">
      {stock.map(({ name, left, low }) => (
        <Row
          key={name}
          title={name}
          side={
            <>
              {low && <Tag kind="bad" text={left === 0 ? '已发完' : '快发完了'} />}
              <Text className="figure"> {left}</Text>
            </>
          }
        />
      ))}
    </Card>
  )

/** One station while it is open: its code, who waits, the counter, what was handed out. */
export function Desk({ place, chooser }: { place: Place; chooser: ReactNode }) {
  const watch = useAsk(watchStation, place)
  useEvery(EVERY_MS, watch.reload)
  const [poster, setPoster] = useState(false)
  const { busy, run } = useDo()
  const open = () =>
    run(async () => {
      await call(openStation, place, { repeat: true })
      await watch.reload()
    })
  const close = () =>
    run(async () => {
      if (!(await confirm('关闭领取点', '关闭后，这里的码不能再用；随时可以再打开。', '关闭'))) return
      await call(closeStation, place, { repeat: true })
      await watch.reload()
      toast('领取点已关闭')
    })
  return (
    <Loaded ask={watch}>
      {(data) => (
        <>
          {watch.error && <Notice kind="bad">{watch.error.message}；屏幕上的码可能已过期，正在重试。</Notice>}
          {!data.open && chooser}
          {data.open ? (
            <>
              <Waiting place={place} pending={data.pending} onDone={watch.reload} />
              <LiveCode watch={data} />
            </>
          ) : (
            <Card title={data.title}>
              <Text className="huge">{data.station}还没有开放</Text>
              <Text className="quiet">开放后，会员扫这里的码领取；您也可以扫会员的码。</Text>
            </Card>
          )}
          <Recent place={place} recent={data.recent} onDone={watch.reload} />
          <Stock stock={data.stock} />
          {data.open && chooser}
          <View className="side-by-side">
            <Button small icon="printer" text="张贴用的码" onTap={() => setPoster(true)} />
            {data.open && (
              <Button small kind="danger" text="关闭领取点" busy={busy} onTap={() => void close()} />
            )}
          </View>
          {poster && <Poster watch={data} onClose={() => setPoster(false)} />}
          {data.open ? (
            <Counter place={place} pending={data.pending} onDone={watch.reload} />
          ) : (
            <View className="foot">
              <Button kind="main" icon="door-open" text="打开领取点" busy={busy} onTap={() => void open()} />
            </View>
          )}
        </>
      )}
    </Loaded>
  )
}
