import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { ReasonSheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import { rateAnswer, sayMore } from '../../contract/mailbox'
import { call } from '../../lib/call'
import { randomText } from '../../lib/random'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'
import { type Attachment, Attachments } from '../attachments'
import { keyed, type OwnProps } from './keyed'

/** What the writer can still do: rate an answer in one tap, or say more. */
export function Reply({ letter, of, onChange }: OwnProps) {
  const [text, setText] = useState('')
  const [files, setFiles] = useState<Attachment[]>([])
  const [nonce, setNonce] = useState('')
  const [complaining, setComplaining] = useState(false)
  const { busy, run } = useDo()
  const say = () =>
    run(async () => {
      const own = nonce || (await randomText(32))
      setNonce(own)
      onChange(
        await call(sayMore, { ...(await keyed(of)), text, files: files.map(({ id }) => id), nonce: own }),
      )
      setText('')
      setFiles([])
      setNonce('')
      toast('已送达')
    })
  const rate = (satisfied: boolean, words = '') =>
    run(async () => {
      onChange(await call(rateAnswer, { ...(await keyed(of)), satisfied, text: words }))
      setComplaining(false)
      toast(satisfied ? '谢谢您的评价' : '已转上一级重新办理')
    })
  return (
    <>
      {letter.can.rate === true && (
        <Card title="对答复满意吗">
          <View className="side-by-side">
            <Button kind="main" text="满意" busy={busy} onTap={() => void rate(true)} />
            <Button text="不满意" busy={busy} can={letter.can.reopen} onTap={() => setComplaining(true)} />
          </View>
        </Card>
      )}
      {letter.can.say === true && (
        <Card>
          <TextArea
            label="补充"
            value={text}
            max={300}
            placeholder="想起来的细节，或回答询问"
            onChange={setText}
          />
          <Attachments unnamed={letter.mode !== 'named'} files={files} onChange={setFiles} />
          <Button
            text="补充"
            busy={busy}
            can={text.trim() ? true : { why: '写下内容后再提交' }}
            onTap={() => void say()}
          />
        </Card>
      )}
      {complaining && (
        <ReasonSheet
          title="不满意，请上一级重新办理"
          label="理由"
          confirm="提交"
          usual={['没有回答我的问题', '说了没有做到', '处理不公']}
          busy={busy}
          onClose={() => setComplaining(false)}
          onReason={(words) => void rate(false, words)}
        />
      )}
    </>
  )
}
