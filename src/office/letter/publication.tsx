import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Notice, Row } from '../../components/card'
import { Fold } from '../../components/fold'
import { ReasonSheet } from '../../components/sheet'
import { draftPublic, withdrawLetter } from '../../contract/office'
import { showDay } from '../../contract/time'
import { call } from '../../lib/call'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'
import { DraftSheet } from './draft-sheet'
import type { PartProps } from './index'

/** What the board would show: a draft without whatever tells who wrote, and a second person to publish it. */
export function Publication({ letter, onChange }: PartProps) {
  const [open, setOpen] = useState<'draft' | 'withdraw' | null>(null)
  const last = letter.drafts[letter.drafts.length - 1]
  const { busy, run } = useDo()
  const { id } = letter.row
  const { can } = letter
  const finish = (said: string, work: () => Promise<PartProps['letter']>) =>
    void run(async () => {
      onChange(await work())
      setOpen(null)
      toast(said)
    })
  if (!letter.publish) return <Notice>来信人不同意公开，只能单独答复。</Notice>
  if (can.draft !== true && letter.drafts.length === 0) return null
  return (
    <Fold title={letter.publishedOn ? `已公开（${showDay(letter.publishedOn)}）` : '公开答复'}>
      {letter.drafts.map(({ title, day, name }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drafts are only ever appended
        <Row key={i} title={title} note={`第 ${i + 1} 稿，${name}，${showDay(day)}`} />
      ))}
      {last && <Text className="text">{`${last.text}\n\n答复：${last.answer}`}</Text>}
      {can.draft === true && (
        <Button small text={last ? '改稿' : '拟公开稿'} onTap={() => setOpen('draft')} />
      )}
      {last && !letter.publishedOn && (
        <Text className="quiet">等另一位同事在“待核对的公开稿”里核对后公开。</Text>
      )}
      {can.withdraw === true && <Button small kind="danger" text="撤下" onTap={() => setOpen('withdraw')} />}
      {open === 'draft' && (
        <DraftSheet
          letter={letter}
          busy={busy}
          onClose={() => setOpen(null)}
          onSave={(words) =>
            finish('已保存，请另一位同事核对后公开', () => call(draftPublic, { id, ...words }))
          }
        />
      )}
      {open === 'withdraw' && (
        <ReasonSheet
          title="撤下公开的答复"
          confirm="撤下"
          usual={['有能认出来信人的内容', '答复有误', '来信人要求撤下']}
          busy={busy}
          onClose={() => setOpen(null)}
          onReason={(reason) => finish('已撤下', () => call(withdrawLetter, { id, reason }))}
        />
      )}
    </Fold>
  )
}
