import { useState } from 'react'
import { Button } from '../../components/button'
import { Card, Row } from '../../components/card'
import { ReasonSheet } from '../../components/sheet'
import { undoClaim } from '../../contract/hand-over'
import type { Place, Watch } from '../../contract/station'
import { showInstant } from '../../contract/time'
import { call } from '../../lib/call'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'

type Claim = Watch['recent'][number]

interface RecentProps {
  place: Place
  recent: readonly Claim[]
  onDone: () => Promise<void>
}

/** The last ten; a slip can be taken back. */
export function Recent({ place, recent, onDone }: RecentProps) {
  const [undoing, setUndoing] = useState<Claim | null>(null)
  const { busy, run } = useDo()
  const undo = (reason: string) =>
    run(async () => {
      if (!undoing) return
      await call(undoClaim, { ...place, memberId: undoing.memberId, no: undoing.no, reason })
      await onDone()
      toast(`已撤销 ${undoing.name} 的领取`)
      setUndoing(null)
    })
  if (recent.length === 0) return null
  return (
    <Card title="最近领取">
      {recent.map((one) => (
        <Row
          key={`${one.memberId}${one.no}`}
          title={one.name}
          note={`${showInstant(one.at)}，${one.item}`}
          side={
            one.undoable && (
              <Button small text="撤销" label={`${one.name} 撤销`} onTap={() => setUndoing(one)} />
            )
          }
        />
      ))}
      {undoing && (
        <ReasonSheet
          title={`撤销 ${undoing.name} 的领取`}
          confirm="撤销"
          kind="danger"
          usual={['发错了人', '拿错了礼品', '重复登记']}
          busy={busy}
          onClose={() => setUndoing(null)}
          onReason={(reason) => void undo(reason)}
        />
      )}
    </Card>
  )
}
