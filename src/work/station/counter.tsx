import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Refused } from '../../components/refused'
import { Result } from '../../components/result'
import type { ClaimResult } from '../../contract/gift'
import { identify } from '../../contract/hand-over'
import type { Place, Watch } from '../../contract/station'
import { asCallError, CallError, call } from '../../lib/call'
import { scanUntil } from '../../lib/scan'
import { TypeSheet } from '../type-sheet'
import { FindSheet } from './find-sheet'
import { type Shown, VerifySheet, type Who } from './verify-sheet'

interface CounterProps {
  place: Place
  pending: Watch['pending']
  onDone: () => Promise<void>
}
type Way = Shown['mode']

/** What the liaison does next is the same thing again: one tap goes on. */
const NEXT: Record<Way, string> = { scan: '扫下一位', typed: '输入下一位', search: '找下一位' }

/** Wrong or voided: said in a sentence, and the scanner goes on. Anything else fills the screen. */
const isBadCode = ({ code, lost }: CallError): boolean =>
  lost || code === 'gift/invalid' || code === 'gift/revoked'

/** Hands over to whoever stands there: by the code they show, typed, or by name. */
export function Counter({ place, pending, onDone }: CounterProps) {
  const [way, setWay] = useState<Way>('scan')
  const [asking, setAsking] = useState(false)
  const [shown, setShown] = useState<Shown | null>(null)
  const [result, setResult] = useState<ClaimResult | null>(null)
  const [refused, setRefused] = useState<{ error: CallError; name?: string } | null>(null)

  /** Looks who it is. @returns a sentence when the code is no good, '' when the screen shows the answer */
  const look = async (mode: Way, by: Shown['by']): Promise<string> => {
    try {
      const who: Who = await call(identify, { ...place, ...by }, { repeat: true })
      const pendingNo = pending.find(({ memberId }) => memberId === who.memberId)?.no
      setAsking(false)
      if (who.refusal && pendingNo === undefined) {
        const { code, message, details } = who.refusal
        setRefused({ error: new CallError(code, message, '', details), name: who.name })
      } else setShown({ who, by, mode, ...(pendingNo !== undefined && { pendingNo }) })
      return ''
    } catch (thrown) {
      const error = asCallError(thrown)
      if (isBadCode(error)) return error.message
      setRefused({ error })
      return ''
    }
  }
  const start = (next: Way) => {
    setWay(next)
    if (next === 'scan') void scanUntil((code) => look('scan', { code }))
    else setAsking(true)
  }
  const goOn = () => {
    setResult(null)
    setRefused(null)
    start(way)
  }
  return (
    <>
      <View className="foot">
        <Button kind="main" icon="scan-line" text="扫会员的码" onTap={() => start('scan')} />
        <View className="side-by-side side-by-side--even">
          <Button small icon="keyboard" text="输入领取码" onTap={() => start('typed')} />
          <Button small icon="search" text="按姓名找" onTap={() => start('search')} />
        </View>
      </View>
      {asking && way === 'typed' && (
        <TypeSheet
          title="输入领取码"
          label="会员屏幕上的领取码"
          hint="例如 K7M-2QX-9PTD，不分大小写"
          max={20}
          onCode={(code) => look('typed', { code })}
          onClose={() => setAsking(false)}
        />
      )}
      {asking && way === 'search' && (
        <FindSheet
          campaignId={place.campaignId}
          onFound={(memberId) => look('search', { memberId })}
          onClose={() => setAsking(false)}
        />
      )}
      {shown && (
        <VerifySheet
          place={place}
          shown={shown}
          onClose={() => setShown(null)}
          onRefused={(error) => {
            setRefused({ error, name: shown.who.name })
            // Without an answer the same tap can be made again.
            if (!error.lost) setShown(null)
          }}
          onDone={(done) => {
            setShown(null)
            setResult(done)
            void onDone()
          }}
        />
      )}
      {result && (
        <Result
          tone="good"
          word="已发放"
          name={result.name}
          item={result.item}
          facts={result.remaining > 0 ? [`还剩 ${result.remaining} 份没领`] : []}
          next="请把礼品递给对方"
          action={NEXT[way]}
          other={{ text: '回到领取点', onTap: () => setResult(null) }}
          onClose={goOn}
        />
      )}
      {refused && (
        <Refused
          {...refused}
          onClose={() => setRefused(null)}
          // Without an answer the person still stands here.
          next={refused.error.lost ? undefined : { text: NEXT[way], onTap: goOn }}
        />
      )}
    </>
  )
}
