import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card, Notice, Row } from '../../components/card'
import { Toggle } from '../../components/field'
import { consentToProposal } from '../../contract/conversion'
import type { WritersLetter } from '../../contract/mailbox'
import { PROPOSAL_WORDS, showNo } from '../../contract/proposal'
import { call } from '../../lib/call'
import { confirm, toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'
import { keyed, type OwnProps } from './keyed'

type Conversion = NonNullable<WritersLetter['conversion']>

const Became = ({ proposal: { id, state, reason } }: { proposal: NonNullable<Conversion['proposal']> }) => (
  <Row title={`提案 ${showNo(id)}：${PROPOSAL_WORDS[state]}`} note={reason && `审查意见：${reason}`} />
)

const SAID: Record<Conversion['state'], string> = {
  asked:
    '办理人建议把这封信转为提案。提案由会员附议，够人数后由委员会审查立案。以下内容所有会员都会看到，请核对有没有能认出您的话。',
  agreed: '您已同意，正等另一位同事核对后提出。',
  refused: '您没有同意转为提案，这封信照常办理。',
  raised: '所有会员都能看到以下内容。',
}

/** The words of a proposal that the office would make of the letter: nothing happens without the writer's consent. */
export function ConsentToProposal({ letter, of, onChange }: OwnProps) {
  const { conversion, can } = letter
  const [signed, setSigned] = useState(false)
  const { busy, run } = useDo()
  if (!conversion) return null
  const { state, draftNo, title, text, maySign, proposal } = conversion
  const answer = async (agree: boolean) => {
    const sure =
      agree || (await confirm('不同意转为提案', '之后不会再问您。这封信照常办理，不受影响。', '不同意'))
    if (!sure) return
    await run(async () => {
      onChange(
        await call(consentToProposal, { ...(await keyed(of)), draftNo, agree, signed: agree && signed }),
      )
      toast(agree ? '已同意' : '已记下，不转为提案')
    })
  }
  return (
    <Card title="转为提案">
      <Notice>{SAID[state]}</Notice>
      {state !== 'refused' && (
        <View>
          <Row title={title} note={state === 'asked' ? '' : conversion.signed ? '具名' : '未具名'} />
          <Text className="text">{text}</Text>
        </View>
      )}
      {proposal && <Became proposal={proposal} />}
      {can.consent === true && maySign && (
        <Toggle
          label="以我的姓名提出"
          note={`打开后所有会员${letter.mode === 'named' ? '' : '和办理人'}都会看到您的姓名；不打开就写“未具名”，附议要多一人。`}
          on={signed}
          onChange={setSigned}
        />
      )}
      <View className="side-by-side">
        {can.consent === true && (
          <Button kind="main" text="同意转为提案" busy={busy} onTap={() => void answer(true)} />
        )}
        {can.refuse === true && (
          <Button
            text={state === 'agreed' ? '收回同意' : '不同意'}
            busy={busy}
            onTap={() => void answer(false)}
          />
        )}
      </View>
    </Card>
  )
}
