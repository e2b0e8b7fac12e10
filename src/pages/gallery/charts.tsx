import { Bars } from '../../components/bars'
import { Card } from '../../components/card'
import { NowCard } from '../../components/now-card'
import { Legend, ShareBar } from '../../components/share-bar'

const BARS = [3, 12, 8, 0, 5].map((count, i) => ({ key: String(i), label: `${9 + i} 时`, count }))

/** What is drawn, and what home leads with. */
export const Charts = () => (
  <>
    <Card title="柱">
      <Bars bars={BARS} told="9 时 3 人，10 时 12 人，11 时 8 人，13 时 5 人" />
    </Card>
    <Card title="份额">
      <Legend
        of={[
          { kind: 'good', text: '已领' },
          { kind: 'wait', text: '待确认' },
          { kind: 'quiet', text: '不领' },
          { kind: 'rest', text: '还没领' },
        ]}
      />
      <ShareBar
        name="教务办"
        note="2 人待确认，1 人不领"
        done={3}
        of={7}
        parts={[
          { kind: 'good', count: 3 },
          { kind: 'wait', count: 2 },
          { kind: 'quiet', count: 1 },
        ]}
      />
    </Card>
    <NowCard
      title="中秋礼品"
      about="菜籽油 1 桶、月饼（广式）1 盒"
      next="去领取，11月30日 18:00 截止"
      tag={{ kind: 'wait', text: '可领取' }}
      onTap={() => {}}
    />
  </>
)
