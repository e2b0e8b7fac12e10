import { Card, Row, Tag } from '../../components/card'
import type { Output } from '../../contract/action'
import type { getMyGift } from '../../contract/gift'
import { showInstant } from '../../contract/time'

type Claims = Output<typeof getMyGift>['claims']
const WORDS = { pending: '待确认', done: '已领', annulled: '已撤销' } as const
const KINDS = { pending: 'wait', done: 'good', annulled: 'quiet' } as const

/** What happened so far; an undone claim stays, with who and why. */
export function History({ claims }: { claims: Claims }) {
  if (claims.length === 0) return null
  return (
    <Card title="领取记录">
      {claims.map((claim) => (
        <Row
          key={claim.no}
          title={claim.item}
          note={[
            `${showInstant(claim.happenedAt)} 在${claim.station}，经办 ${claim.by}`,
            claim.takenBy && `由 ${claim.takenBy} 代领`,
            claim.annulled && `${claim.annulled.by} 撤销：${claim.annulled.reason}`,
          ]
            .filter(Boolean)
            .join('；')}
          side={<Tag kind={KINDS[claim.state]} text={WORDS[claim.state]} />}
        />
      ))}
    </Card>
  )
}
