import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card, Notice } from '../../components/card'
import { changeReceipt, type WritersLetter } from '../../contract/mailbox'
import { call } from '../../lib/call'
import { prove } from '../../lib/prove'
import { randomText } from '../../lib/random'
import { confirm } from '../../lib/say'
import { useDo } from '../../lib/use-do'
import { keepReceipt, spaced } from '../receipt'

/** The receipt once more for who came back with it, and a new one where somebody may have seen the old. */
export function ReceiptCard({ receipt, letter }: { receipt: string; letter: WritersLetter }) {
  const [fresh, setFresh] = useState('')
  const { busy, run } = useDo()
  const change = async () => {
    if (!(await confirm('换一个回执号', '旧的立即作废，请记好新的。', '更换'))) return
    await run(async () => {
      const next = await call(changeReceipt, { receipt, proof: await prove(), nonce: await randomText(32) })
      setFresh(next.receipt)
      keepReceipt(next.receipt, letter)
    })
  }
  return (
    <Card title="回执号">
      <Text className="huge figure" userSelect>
        {spaced(fresh || receipt)}
      </Text>
      {fresh && <Notice kind="good">旧的回执号已作废，请记下这个新的。</Notice>}
      {!fresh && <Button small text="换一个回执号" busy={busy} onTap={() => void change()} />}
    </Card>
  )
}
