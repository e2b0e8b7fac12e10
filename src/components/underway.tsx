import { showInstant } from '../contract/time'
import { keptLists } from '../lib/kept-lists'
import { go } from '../lib/nav'
import type { Queued } from '../lib/queue'
import { useQueue } from '../lib/use-queue'
import { Card, Row, Tag } from './card'

interface Place {
  campaignId: string
  title: string
  note: string
}

function leftIn(items: readonly Queued[], campaignId: string): string {
  const here = items.filter(({ claim }) => claim.campaignId === campaignId)
  const refused = here.filter((one) => one.refused !== null).length
  const waiting = here.length - refused
  return [waiting > 0 && `${waiting} 条待核验`, refused > 0 && `${refused} 条没有登记上`]
    .filter(Boolean)
    .join('，')
}

function placesOf(user: string, items: readonly Queued[], offline: boolean): Place[] {
  const queued = items.map(({ claim, title }) => ({ campaignId: claim.campaignId, title, note: '' }))
  const kept = (offline ? keptLists(user) : []).map(({ campaignId, list, at }) => ({
    campaignId,
    title: list.title,
    note: `离线名单，${showInstant(at)} 更新`,
  }))
  return [...new Map([...queued, ...kept].map((one) => [one.campaignId, one])).values()]
}

interface UnderwayProps {
  user: string
  /** Without signal the kept lists are the way to the doors. */
  offline: boolean
}

/** Hand-overs that the server has not taken yet, wherever the liaison opens the app; nothing waits unseen. */
export function Underway({ user, offline }: UnderwayProps) {
  const items = useQueue(user)
  const places = placesOf(user, items, offline)
  if (places.length === 0) return null
  return (
    <Card title={items.length > 0 ? '待处理的发放' : '离线发放'}>
      {places.map(({ campaignId, title, note }) => {
        const left = leftIn(items, campaignId)
        return (
          <Row
            key={campaignId}
            title={title}
            note={[left, note].filter(Boolean).join('；')}
            side={left && <Tag kind="wait" text="待处理" />}
            onTap={() => go('work/hand-out', { id: campaignId })}
          />
        )
      })}
    </Card>
  )
}
