import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Notice, Row } from '../../components/card'
import { TextField } from '../../components/field'
import { Fold } from '../../components/fold'
import { BottomSheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import { wordProposal } from '../../contract/conversion'
import type { OfficeLetter } from '../../contract/office'
import { showNo } from '../../contract/proposal'
import { showDay } from '../../contract/time'
import { call } from '../../lib/call'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'
import type { PartProps } from './index'

type State = NonNullable<OfficeLetter['conversion']>['state']
const SAID: Record<State, string> = {
  asked: '等来信人同意。改稿要重新征求同意。',
  agreed: '来信人已同意，等另一位同事在“待核对的公开稿”里核对后提出。',
  refused: '来信人没有同意，只作为来信办理。',
  raised: '已成为提案，正在“提案”里办理。',
}

interface SheetProps {
  words: { title: string; text: string }
  busy: boolean
  onClose: () => void
  onSave: (words: { title: string; text: string }) => void
}
function ProposalSheet({ words, busy, onClose, onSave }: SheetProps) {
  const [title, setTitle] = useState(words.title)
  const [text, setText] = useState(words.text)
  const complete = title.trim() && text.trim()
  return (
    <BottomSheet title="提案稿" onClose={onClose}>
      <Notice>来信人同意后，所有会员都会看到。请去掉姓名、班级、时间、房间号等能认出来信人的内容。</Notice>
      <TextField label="标题" value={title} max={40} onChange={setTitle} />
      <TextArea label="提案内容" value={text} max={3000} onChange={setText} />
      <Button
        kind="main"
        text="请来信人决定"
        busy={busy}
        can={complete ? true : { why: '标题和提案内容都写好后再提交' }}
        onTap={() => onSave({ title, text })}
      />
    </BottomSheet>
  )
}

/** A suggestion that concerns many can become a proposal, if its writer agrees to the words. */
export function Conversion({ letter, onChange }: PartProps) {
  const [open, setOpen] = useState(false)
  const { busy, run } = useDo()
  const { conversion, row, text, can } = letter
  if (!conversion && can.convert !== true) return null
  const last = conversion?.drafts[conversion.drafts.length - 1]
  return (
    <Fold title={conversion?.proposal ? `提案 ${showNo(conversion.proposal)}` : '转为提案'}>
      {conversion && <Text className="quiet">{SAID[conversion.state]}</Text>}
      {conversion?.drafts.map(({ title, day, name }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drafts are only ever appended
        <Row key={i} title={title} note={`第 ${i + 1} 稿，${name}，${showDay(day)}`} />
      ))}
      {last && <Text className="text">{last.text}</Text>}
      {can.convert === true && (
        <Button small text={last ? '改提案稿' : '拟提案稿'} onTap={() => setOpen(true)} />
      )}
      {open && (
        <ProposalSheet
          words={last ?? { title: row.title, text }}
          busy={busy}
          onClose={() => setOpen(false)}
          onSave={(words) =>
            void run(async () => {
              onChange(await call(wordProposal, { id: row.id, ...words }))
              setOpen(false)
              toast('已请来信人决定')
            })
          }
        />
      )}
    </Fold>
  )
}
