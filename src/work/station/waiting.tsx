import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Leaving } from '../../components/leaving'
import { Refused } from '../../components/refused'
import { Result } from '../../components/result'
import { ReasonSheet } from '../../components/sheet'
import type { ClaimResult } from '../../contract/gift'
import { confirmClaim, undoClaim } from '../../contract/hand-over'
import type { Place, Watch } from '../../contract/station'
import { type CallError, call } from '../../lib/call'
import { drawNonce } from '../../lib/nonce'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'

type Pending = Watch['pending'][number]

interface WaitingProps {
  place: Place
  pending: readonly Pending[]
  onDone: () => Promise<void>
}

/** Who has tapped and stands there, the first first: in letters for arm's length. */
export function Waiting({ place, pending, onDone }: WaitingProps) {
  const [result, setResult] = useState<ClaimResult | null>(null)
  const [refused, setRefused] = useState<CallError | null>(null)
  const [back, setBack] = useState<Pending | null>(null)
  const { busy, run } = useDo(setRefused)
  const giveOut = ({ memberId, no }: Pending) =>
    run(async () => {
      const claim = { ...place, memberId, pendingNo: no, mode: 'scan' as const, nonce: drawNonce() }
      setResult(await call(confirmClaim, claim))
      await onDone()
    })
  const sendBack = (reason: string) =>
    run(async () => {
      if (!back) return
      await call(undoClaim, { ...place, memberId: back.memberId, no: back.no, reason })
      await onDone()
      toast(`已退回 ${back.name}`)
      setBack(null)
    })
  const inOrder = [...pending].sort((a, b) => a.at.localeCompare(b.at))
  return (
    <>
      <Leaving items={inOrder} keyOf={({ memberId, no }) => `${memberId}${no}`}>
        {(one) => (
          <Card title="等您确认">
            <Text className="who">{one.name}</Text>
            <Text className="huge">{one.item}</Text>
            <Text className="quiet">{one.department}</Text>
            <Button kind="main" icon="check" text="确认发放" busy={busy} onTap={() => void giveOut(one)} />
            <Button kind="bare" text="退回" busy={busy} onTap={() => setBack(one)} />
          </Card>
        )}
      </Leaving>
      {back && (
        <ReasonSheet
          title={`退回 ${back.name}`}
          confirm="退回"
          usual={['人不在场', '点错了', '礼品不对']}
          busy={busy}
          onClose={() => setBack(null)}
          onReason={(reason) => void sendBack(reason)}
        />
      )}
      {result && (
        <Result
          tone="good"
          word="已发放"
          name={result.name}
          item={result.item}
          next="请把礼品递给对方"
          action="知道了"
          onClose={() => setResult(null)}
        />
      )}
      {refused && <Refused error={refused} onClose={() => setRefused(null)} />}
    </>
  )
}
