import { Text } from '@tarojs/components'
import { Bars } from '../../components/bars'
import { Card } from '../../components/card'
import { Legend, ShareBar } from '../../components/share-bar'
import type { Board, Timeline } from '../../contract/campaign'
import { besides } from './besides'
import { drawn } from './over-time'

/** How it went on: when people came. */
export function OverTime({ timeline }: { timeline: Timeline }) {
  if (timeline.bars.length === 0) return null
  const { heading, bars, told } = drawn(timeline)
  return (
    <Card title="领取时间">
      <Text className="quiet">{heading}</Text>
      <Bars bars={bars} told={told} />
    </Card>
  )
}

type Share = Board['departments'][number]
const left = ({ entitled, open, pending }: Share) => (entitled === 0 ? 0 : (open + pending) / entitled)

const LEGEND = [
  { kind: 'good', text: '已领' },
  { kind: 'wait', text: '待确认' },
  { kind: 'quiet', text: '不领、未送达' },
  { kind: 'rest', text: '还没领' },
] as const

/** Those furthest behind come first: they are whom somebody looks for. */
export const ByDepartment = ({ departments }: Pick<Board, 'departments'>) => (
  <Card title="按部门">
    <Legend of={LEGEND} />
    {[...departments]
      .sort((a, b) => left(b) - left(a))
      .map((share) => (
        <ShareBar
          key={share.id}
          name={share.name}
          note={besides(share)}
          done={share.claimed}
          of={share.entitled}
          parts={[
            { kind: 'good', count: share.claimed },
            { kind: 'wait', count: share.pending },
            { kind: 'quiet', count: share.waived + share.undelivered },
          ]}
        />
      ))}
  </Card>
)
