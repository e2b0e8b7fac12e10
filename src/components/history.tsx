import type { ClaimView } from '../contract/gift'
import { showInstant } from '../contract/time'
import { Button } from './button'
import { Card, Row, Tag } from './card'

const WORDS = { pending: '待确认', done: '已领', annulled: '已撤销' } as const
const KINDS = { pending: 'wait', done: 'good', annulled: 'quiet' } as const

interface HistoryProps {
  claims: readonly (ClaimView & { undoable?: boolean })[]
  onUndo?: (no: number) => void
}

/** What happened so far; an undone claim stays, with who and why. */
export function History({ claims, onUndo }: HistoryProps) {
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
          side={
            onUndo && claim.undoable ? (
              <Button small text="撤销" onTap={() => onUndo(claim.no)} />
            ) : (
              <Tag kind={KINDS[claim.state]} text={WORDS[claim.state]} />
            )
          }
        />
      ))}
    </Card>
  )
}
