import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { proveSubmission } from '../../contract/mailbox'
import { call } from '../../lib/call'
import { copy } from '../../lib/copy'
import { useDo } from '../../lib/use-do'
import { keyed, type LetterKey } from './keyed'

/** A code that shows somebody else that this text was handed in, and not by whom. */
export function Submission({ of }: { of: LetterKey }) {
  const [code, setCode] = useState('')
  const { busy, run } = useDo()
  const ask = () =>
    run(async () => {
      setCode((await call(proveSubmission, await keyed(of))).code)
    })
  return (
    <Card title="寄信凭证">
      <Text className="quiet">
        证明这段内容在那一天已经寄出，不会显示是谁寄的。对方在“院长书记信箱”里用凭证号和原文就能核对。
      </Text>
      {code ? (
        <>
          <Text className="figure" userSelect>
            {code}
          </Text>
          <Button small icon="copy" text="复制凭证号" onTap={() => copy(code, '凭证号已复制')} />
        </>
      ) : (
        <Button small text="取凭证号" busy={busy} onTap={() => void ask()} />
      )}
    </Card>
  )
}
