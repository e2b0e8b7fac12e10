import { Text } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { Button } from '../../components/button'
import { Card, Fact, Notice } from '../../components/card'
import { ConsentCard } from '../../components/consent-card'
import { History } from '../../components/history'
import { Loaded, Screen } from '../../components/screen'
import { type Gift, getMyGift } from '../../contract/gift'
import { showInstant } from '../../contract/time'
import { useParam } from '../../lib/nav'
import { useAsk } from '../../lib/use-ask'
import { useScan } from '../../lib/use-scan'
import { useShareCard } from '../../lib/use-share-card'
import { AtStation } from './at-station'
import { Choose } from './choose'
import { PersonalCode } from './personal-code'
import { ProxyCard } from './proxy-card'

const HEADLINES: Record<Gift['state'], string> = {
  open: '还没有领取',
  pending: '已提交，等联络员确认',
  part: '还有未领的',
  claimed: '已领取',
  waived: '已登记不领',
  undelivered: '已登记未送达',
}

/** What, how it stands, when and where: all that most people come for. */
const Facts = ({ gift }: { gift: Gift }) => (
  <Card title={gift.title}>
    <Text className="huge">{gift.item}</Text>
    <Text className="text">{HEADLINES[gift.state]}</Text>
    {gift.can.claim !== true && gift.state !== 'claimed' && <Notice>{gift.can.claim.why}</Notice>}
    <Fact icon="clock">
      {showInstant(gift.opensAt)} 至 {showInstant(gift.closesAt)}
    </Fact>
    {gift.stations.map(({ id, name, place }) => (
      <Fact key={id} icon="map-pin">
        {place ? `${name}（${place}）` : name}
      </Fact>
    ))}
    {gift.note && <Fact icon="info">{gift.note}</Fact>}
  </Card>
)

/** Of the campaign, not of whoever passes it on. */
const cardTitle = (gift: Gift | null): string => {
  if (!gift) return '工会之家：礼品领取'
  if (gift.phase === 'choosing') return `「${gift.title}」请选好想要的`
  return gift.phase === 'handing' ? `「${gift.title}」可以领取了` : `「${gift.title}」`
}

/** Everything about one campaign for the member: choose, collect, let somebody collect. */
export default function GiftPage() {
  const campaignId = useParam('id')
  const ask = useAsk(getMyGift, { campaignId })
  usePullDownRefresh(() => void ask.reload())
  const scan = useScan()
  useShareCard(cardTitle(ask.data), 'pages/gift', { id: campaignId })
  const open = ask.data?.can.claim === true
  return (
    <Screen
      foot={open && <Button kind="main" icon="scan-line" text="扫领取点的码" onTap={() => void scan()} />}
    >
      <Loaded ask={ask}>
        {(gift) => (
          <>
            <Facts gift={gift} />
            {gift.choices.length > 0 && <Choose campaignId={campaignId} gift={gift} onChosen={ask.reload} />}
            {open && gift.code && (
              <PersonalCode campaignId={campaignId} code={gift.code} onReissued={ask.reload} />
            )}
            {open && <AtStation campaignId={campaignId} stations={gift.stations} />}
            <ProxyCard campaignId={campaignId} gift={gift} onChanged={ask.reload} />
            <ConsentCard
              kinds={['gift.choose', 'gift.claim', 'gift.collected']}
              text={gift.state === 'claimed' ? '下次有礼品时提醒我' : '到时提醒我'}
            />
            <History claims={gift.claims} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}
