import { Row, Tag } from '../../components/card'
import { Fold } from '../../components/fold'
import { StateTag } from '../../components/state-tag'
import type { MyGifts } from '../../contract/campaign'
import { go } from '../../lib/nav'
import type { NowCard } from './cards'
import { openCard } from './open-card'

interface AllGiftsProps {
  /** What did not fit the glance. */
  rest: readonly NowCard[]
  gifts: MyGifts['gifts']
  onScan: () => void
}

/** Everything, behind one tap: first what is still to do, then what is done or to come. */
export function AllGifts({ rest, gifts, onScan }: AllGiftsProps) {
  const others = gifts.filter(({ campaignId }) => !rest.some(({ key }) => key === campaignId))
  if (gifts.length + rest.length === 0) return null
  return (
    <Fold title={rest.length > 0 ? `还有 ${rest.length} 件事，和我的礼品` : '我的礼品（全部）'}>
      {rest.map(({ key, title, next, tag, to, id }) => (
        <Row
          key={key}
          title={title}
          note={next}
          side={<Tag {...tag} />}
          onTap={() => openCard({ to, id }, onScan)}
        />
      ))}
      {others.map(({ campaignId, title, item, state, todo }) => (
        <Row
          key={campaignId}
          title={title}
          note={item}
          side={todo === 'choose' ? <Tag kind="wait" text="请选择" /> : <StateTag state={state} />}
          onTap={() => go('pages/gift', { id: campaignId })}
        />
      ))}
    </Fold>
  )
}
