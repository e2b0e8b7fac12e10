import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Result } from '../../components/result'
import { Screen } from '../../components/screen'
import type { Output } from '../../contract/action'
import { refusalFacts } from '../../contract/refusal'
import { lookAtVoucher, type redeemVoucher } from '../../contract/voucher'
import { asCallError, type CallError, call } from '../../lib/call'
import { drawNonce } from '../../lib/nonce'
import { scanUntil } from '../../lib/scan'
import { TypeSheet } from '../type-sheet'
import { type Shown, VerifySheet } from './verify-sheet'

type Way = 'scan' | 'typed'
const NEXT: Record<Way, string> = { scan: '扫下一张', typed: '输入下一张' }

/** Said in a sentence, and the scanner goes on. Anything else fills the screen. */
const isBadCode = ({ code, lost }: CallError): boolean => lost || code === 'voucher/unknown_code'

/** The desk: scan, look at name and voucher, redeem; a refusal says when and by whom. */
export default function Redeem() {
  const [way, setWay] = useState<Way>('scan')
  const [typing, setTyping] = useState(false)
  const [shown, setShown] = useState<Shown | null>(null)
  const [done, setDone] = useState<Output<typeof redeemVoucher> | null>(null)
  const [refused, setRefused] = useState<CallError | null>(null)
  // A tap that got no answer is sent again under the same number, so that it counts once.
  const nonce = useRef(drawNonce())

  const look = async (code: string): Promise<string> => {
    try {
      const voucher = await call(lookAtVoucher, { code }, { repeat: true })
      setTyping(false)
      nonce.current = drawNonce()
      setShown({ voucher, code })
    } catch (thrown) {
      const error = asCallError(thrown)
      if (isBadCode(error)) return error.message
      setTyping(false)
      setRefused(error)
    }
    return ''
  }
  const start = (next: Way) => {
    setDone(null)
    setRefused(null)
    setWay(next)
    if (next === 'scan') void scanUntil(look)
    else setTyping(true)
  }
  const foot = (
    <>
      <Button kind="main" icon="scan-line" text="扫会员的券" onTap={() => start('scan')} />
      <Button icon="keyboard" text="输入券码" onTap={() => start('typed')} />
    </>
  )
  return (
    <Screen foot={foot}>
      <Card title="核销">
        <View>请会员打开「我的券」，点「查看券码」，再扫屏幕上的方形码。核销后这张券就用掉了。</View>
      </Card>
      {typing && (
        <TypeSheet
          title="输入券码"
          label="会员屏幕上的券码"
          hint="分大小写"
          max={64}
          onCode={look}
          onClose={() => setTyping(false)}
        />
      )}
      {shown && (
        <VerifySheet
          {...shown}
          nonce={nonce.current}
          onClose={() => setShown(null)}
          onDone={(redeemed) => {
            setShown(null)
            setDone(redeemed)
          }}
          onRefused={(error) => {
            // Without an answer the same tap can be made again.
            if (!error.lost) setShown(null)
            setRefused(error)
          }}
        />
      )}
      {done && (
        <Result
          tone="good"
          word="已核销"
          name={done.name}
          item={done.title}
          facts={done.remaining > 0 ? [`还剩 ${done.remaining} 张可用`] : []}
          next="请交给对方"
          action={NEXT[way]}
          other={{ text: '回到核销', onTap: () => setDone(null) }}
          onClose={() => start(way)}
        />
      )}
      {refused && (
        <Result
          tone={refused.lost ? 'wait' : 'bad'}
          word={refused.lost ? '没有网络' : '不能核销'}
          facts={refusalFacts(refused)}
          next={refused.message}
          action="知道了"
          onClose={() => setRefused(null)}
        />
      )}
    </Screen>
  )
}
