import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Card, Notice, Row } from '../../components/card'
import { Empty, Loaded, Screen } from '../../components/screen'
import { Turns } from '../../components/turns'
import { KIND_WORDS, STATE_WORDS } from '../../contract/letter'
import { readLetter, type WritersLetter } from '../../contract/mailbox'
import { showDay } from '../../contract/time'
import { useParam } from '../../lib/nav'
import { useAsk } from '../../lib/use-ask'
import { keepReceipt, keptReceipt } from '../receipt'
import { ConsentToProposal } from './conversion'
import type { OwnProps } from './keyed'
import { ReceiptCard } from './receipt-card'
import { Reply } from './reply'
import { Submission } from './submission'

const Letter = ({ letter, of, onChange }: OwnProps) => (
  <>
    <Card title={letter.title}>
      <Row title={STATE_WORDS[letter.state]} note={letter.due ? `${showDay(letter.due)}前答复` : ''} />
      <Text className="quiet">{`${showDay(letter.day)}寄给${letter.desk}，${KIND_WORDS[letter.kind]}`}</Text>
      <Text className="text">{letter.text}</Text>
      {letter.files.length > 0 && <Text className="quiet">附件 {letter.files.length} 个</Text>}
    </Card>
    {letter.disclosed && (
      <Notice>
        {`${showDay(letter.disclosed.day)}，保密员同意办理人知道您是谁，理由：${letter.disclosed.reason}`}
      </Notice>
    )}
    {letter.turns.length > 0 && <Turns turns={letter.turns} mine="writer" />}
    <ConsentToProposal letter={letter} of={of} onChange={onChange} />
    <Reply letter={letter} of={of} onChange={onChange} />
    <Card title="办理经过">
      {letter.steps.map(({ day, text }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever appended
        <Row key={i} title={text} note={showDay(day)} />
      ))}
    </Card>
    <Submission of={of} />
    {'receipt' in of && <ReceiptCard receipt={of.receipt} letter={letter} />}
  </>
)

function ById({ id }: { id: string }) {
  const ask = useAsk(readLetter, { key: { id } })
  return (
    <Loaded ask={ask}>
      {(letter) => <Letter letter={letter} of={{ id }} onChange={() => void ask.reload()} />}
    </Loaded>
  )
}

function ByReceipt() {
  const [kept, setKept] = useState(keptReceipt)
  if (!kept) return <Empty text="为了保密，回执号不会留在页面地址里。请返回，重新输入回执号。" />
  const { receipt, letter } = kept
  const change = (next: WritersLetter) => {
    keepReceipt(receipt, next)
    setKept(keptReceipt())
  }
  return <Letter letter={letter} of={{ receipt }} onChange={change} />
}

/** A letter as the one who wrote it sees it. */
export default function Own() {
  const id = useParam('id')
  return <Screen>{id ? <ById id={id} /> : <ByReceipt />}</Screen>
}
