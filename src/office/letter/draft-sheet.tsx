import { useState } from 'react'
import { Button } from '../../components/button'
import { Notice } from '../../components/card'
import { TextField } from '../../components/field'
import { BottomSheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import type { OfficeLetter } from '../../contract/office'
import { lastOf } from '../../lib/last-of'

interface Words {
  title: string
  text: string
  answer: string
}
interface DraftSheetProps {
  letter: OfficeLetter
  busy: boolean
  onClose: () => void
  onSave: (words: Words) => void
}

/** What the public will read: begins with the last version, or with letter and answer as they are. */
export function DraftSheet({ letter, busy, onClose, onSave }: DraftSheetProps) {
  const [words, setWords] = useState<Words>(() => {
    const last = letter.drafts[letter.drafts.length - 1]
    const answer = lastOf(letter.turns, ({ by }) => by === 'office')?.text ?? ''
    return {
      title: last?.title ?? letter.row.title,
      text: last?.text ?? letter.text,
      answer: last?.answer ?? answer,
    }
  })
  const [undo, setUndo] = useState<Words | null>(null)
  const revert = (i: number) => {
    const version = letter.drafts[i]
    if (!version) return
    setUndo(words)
    setWords({ title: version.title, text: version.text, answer: version.answer })
  }
  const complete = words.title.trim() && words.text.trim() && words.answer.trim()
  return (
    <BottomSheet title="公开稿" onClose={onClose}>
      <Notice>请去掉姓名、班级、时间、房间号等能认出来信人的内容。</Notice>
      {letter.drafts.length > 1 &&
        letter.drafts.slice(0, -1).map(({ day }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drafts are only ever appended
          <Button key={`${day}${i}`} small text={`改回第 ${i + 1} 稿`} onTap={() => revert(i)} />
        ))}
      {undo && (
        <Button
          small
          icon="undo-2"
          text="不改回了"
          onTap={() => {
            setWords(undo)
            setUndo(null)
          }}
        />
      )}
      <TextField
        label="标题"
        value={words.title}
        max={40}
        onChange={(title) => setWords((before) => ({ ...before, title }))}
      />
      <TextArea
        label="来信"
        value={words.text}
        max={3000}
        onChange={(text) => setWords((before) => ({ ...before, text }))}
      />
      <TextArea
        label="答复"
        value={words.answer}
        max={2000}
        onChange={(text) => setWords((before) => ({ ...before, answer: text }))}
      />
      <Button
        kind="main"
        text="保存，请同事核对"
        busy={busy}
        can={complete ? true : { why: '标题、来信和答复都写好后再保存' }}
        onTap={() => onSave(words)}
      />
    </BottomSheet>
  )
}
