import { Text } from '@tarojs/components'
import { Card, Row, Tag } from '../../components/card'
import { Loaded } from '../../components/screen'
import { StateTag } from '../../components/state-tag'
import type { Output } from '../../contract/action'
import { listMyGifts } from '../../contract/campaign'
import { showInstant } from '../../contract/time'
import { go } from '../../lib/nav'
import { useAsk } from '../../lib/use-ask'

type Gift = Output<typeof listMyGifts>['gifts'][number]

function tagOf({ todo, state }: Gift) {
  if (todo === 'choose') return <Tag kind="wait" text="请选择" />
  if (todo === 'claim') return <Tag kind="wait" text={state === 'pending' ? '待确认' : '可领取'} />
  return <StateTag state={state} />
}

const dueOf = ({ todo, due }: Gift): string => {
  if (todo === 'choose') return `\n请在 ${showInstant(due)} 前选好`
  return todo === 'claim' ? `\n${showInstant(due)} 截止` : ''
}

/** What there is for me now, what wants doing first. */
export function Gifts() {
  const ask = useAsk(listMyGifts, {})
  return (
    <Card title="我的礼品">
      <Loaded ask={ask}>
        {({ gifts }) =>
          gifts.length === 0 ? (
            <Text className="quiet">现在没有可领的礼品；有新批次时会出现在这里。</Text>
          ) : (
            gifts.map((gift) => (
              <Row
                key={gift.campaignId}
                title={gift.title}
                note={`${gift.item}${dueOf(gift)}`}
                side={tagOf(gift)}
                onTap={() => go('pages/gift', { id: gift.campaignId })}
              />
            ))
          )
        }
      </Loaded>
    </Card>
  )
}
