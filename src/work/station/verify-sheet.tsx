import { Text } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '../../components/button'
import { Notice } from '../../components/card'
import { Choices } from '../../components/field'
import { BottomSheet } from '../../components/sheet'
import type { Output } from '../../contract/action'
import type { Can } from '../../contract/fields'
import type { ClaimResult } from '../../contract/gift'
import { confirmClaim, type identify } from '../../contract/hand-over'
import type { Place } from '../../contract/station'
import { type CallError, call } from '../../lib/call'
import { drawNonce } from '../../lib/nonce'
import { useDo } from '../../lib/use-do'

export type Who = Output<typeof identify>
/** The person who stands there, and how it is known. */
export interface Shown {
  who: Who
  by: { code: string } | { memberId: string }
  mode: 'scan' | 'typed' | 'search'
  /** Set when the person has tapped and waits for the confirmation. */
  pendingNo?: number
}

interface VerifySheetProps {
  place: Place
  shown: Shown
  onClose: () => void
  onDone: (result: ClaimResult) => void
  onRefused: (error: CallError) => void
}

const SELF = 'self'
const asOptions = (texts: readonly string[]) => texts.map((text) => ({ id: text, name: text }))
const upTo = (most: number) => asOptions(Array.from({ length: most }, (_, i) => String(i + 1)))

/** Name and item in large type while the liaison looks at the person; asks only what is still open. */
export function VerifySheet({ place, shown, onClose, onDone, onRefused }: VerifySheetProps) {
  const { who, by, mode, pendingNo } = shown
  // Whoever has tapped has answered already.
  const asks = pendingNo === undefined
  const [taker, setTaker] = useState<string | null>(asks && who.proxy ? null : SELF)
  const [answer, setAnswer] = useState<string | null>(null)
  const [pieces, setPieces] = useState<{ most: number; chosen: string | null } | null>(null)
  // A tap that got no answer is sent again under the same number, so that it counts once.
  const nonce = useRef(drawNonce())
  const { busy, run } = useDo((error) => {
    if (error.code === 'gift/ambiguous')
      setPieces({ most: Number(error.details.remaining) || 1, chosen: null })
    else onRefused(error)
    if (!error.passing) nonce.current = drawNonce()
  })
  const give = () =>
    run(async () => {
      const claim = {
        ...place,
        ...by,
        mode,
        nonce: nonce.current,
        ...(pendingNo !== undefined && { pendingNo }),
        ...(who.proxy && taker === who.proxy.memberId && { takenBy: taker }),
        ...(answer && { answer }),
        ...(pieces?.chosen && { quantity: Number(pieces.chosen) }),
      }
      onDone(await call(confirmClaim, claim))
    })
  const ready = (): Can => {
    if (taker === null) return { why: '请选择谁来领' }
    if (asks && who.question?.required && answer === null) return { why: `请先选择：${who.question.text}` }
    return pieces && pieces.chosen === null ? { why: '请选择这次领几份' } : true
  }
  return (
    <BottomSheet title="请核对" onClose={onClose}>
      <Text className="who">{who.name}</Text>
      <Text className="huge">{who.item}</Text>
      <Text className="quiet">{who.department}</Text>
      {who.state === 'part' && <Notice>已领过一部分，还剩 {who.remaining} 份</Notice>}
      {asks && who.proxy && (
        <Choices
          label="谁来领"
          options={[
            { id: SELF, name: `${who.name}（本人）` },
            { id: who.proxy.memberId, name: `${who.proxy.name}（代领）` },
          ]}
          chosen={taker}
          onChoose={setTaker}
        />
      )}
      {asks && who.question && (
        <Choices
          label={who.question.text}
          options={asOptions(who.question.options)}
          chosen={answer}
          onChoose={setAnswer}
        />
      )}
      {pieces && (
        <Choices
          label="这次领几份"
          options={upTo(pieces.most)}
          chosen={pieces.chosen}
          onChoose={(chosen) => setPieces({ ...pieces, chosen })}
        />
      )}
      <Button kind="main" icon="check" text="确认发放" busy={busy} can={ready()} onTap={() => void give()} />
    </BottomSheet>
  )
}
