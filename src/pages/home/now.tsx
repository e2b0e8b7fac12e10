import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { Card } from '../../components/card'
import { NowCard } from '../../components/now-card'
import { Loaded } from '../../components/screen'
import { SeenMark } from '../../components/seen-mark'
import { listMyGifts, type MyGifts } from '../../contract/campaign'
import { showInstant } from '../../contract/time'
import { lastUser } from '../../lib/session'
import { useAsk } from '../../lib/use-ask'
import { useLastSeen } from '../../lib/use-last-seen'
import { useSignups } from '../../lib/use-signups'
import { useVouchers } from '../../lib/use-vouchers'
import { AllGifts } from './all-gifts'
import { nextToOpen, nowCards } from './cards'
import { openCard } from './open-card'

/** As many as are read at one glance. */
const AT_ONCE = 3

function Nothing({ mine, now }: { mine: MyGifts; now: string }) {
  const next = nextToOpen(mine, now)
  return (
    <Card title={mine.gifts.length > 0 ? '现在没有要办的事' : '我的礼品'}>
      <Text className="quiet">
        {next?.opensAt
          ? `下一批：${next.title}，${showInstant(next.opensAt)} 开始领取。`
          : '现在没有可领的礼品；有新批次时会出现在这里。'}
      </Text>
    </Card>
  )
}

/** The answer to the one question of the home page: what is there for me now? */
export function Now({ onScan }: { onScan: () => void }) {
  const ask = useLastSeen('gifts', useAsk(listMyGifts, {}), lastUser)
  const vouchers = useVouchers()
  const signups = useSignups()
  usePullDownRefresh(() => void ask.reload())
  const now = new Date().toISOString()
  // Cards that came in by and by would move under the thumb.
  const settled = [vouchers, signups].every(({ data, error }) => data !== null || error !== null)
  const all = settled ? ask : { ...ask, data: null, error: null, loading: true }
  return (
    <>
      <SeenMark at={ask.seenAt} waits={ask.loading} />
      <Loaded ask={all}>
        {(mine) => {
          const cards = nowCards(mine, now, vouchers.data?.vouchers, signups.data?.signups)
          return (
            <>
              {cards.length === 0 ? (
                <Nothing mine={mine} now={now} />
              ) : (
                <View className="now__heading" role="heading" aria-level={2}>
                  <Text>现在有 {cards.length} 件事</Text>
                </View>
              )}
              {cards.slice(0, AT_ONCE).map(({ key, to, id, ...card }) => (
                <NowCard key={key} {...card} onTap={() => openCard({ to, id }, onScan)} />
              ))}
              <AllGifts rest={cards.slice(AT_ONCE)} gifts={mine.gifts} onScan={onScan} />
            </>
          )
        }}
      </Loaded>
    </>
  )
}
