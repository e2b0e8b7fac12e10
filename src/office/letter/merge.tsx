import { useState } from 'react'
import { Row } from '../../components/card'
import { TextField } from '../../components/field'
import { Empty, Loaded } from '../../components/screen'
import { BottomSheet } from '../../components/sheet'
import { STATE_WORDS } from '../../contract/letter'
import { type OfficeLetter, searchLetters } from '../../contract/office'
import { showDay } from '../../contract/time'
import { useAsk } from '../../lib/use-ask'
import { useSettled } from '../../lib/use-settled'

interface MergeSheetProps {
  letter: OfficeLetter
  onClose: () => void
  onChoose: (into: string) => void
}

/** Finds the letter of the same matter into which this one goes. */
export function MergeSheet({ letter: { row }, onClose, onChoose }: MergeSheetProps) {
  const [typed, setTyped] = useState(row.title.slice(0, 2))
  const words = useSettled(typed)
  const ask = useAsk(searchLetters, words ? { words } : null)
  return (
    <BottomSheet title="并入哪一封" onClose={onClose}>
      <TextField label="查找" value={typed} max={40} onChange={setTyped} />
      {words !== '' && (
        <Loaded ask={ask}>
          {({ letters }) => {
            const others = letters.filter(({ id }) => id !== row.id)
            if (others.length === 0) return <Empty text="没有找到别的来信。" />
            return others.map(({ id, title, state, day }) => (
              <Row
                key={id}
                title={title}
                note={`${showDay(day)}，${STATE_WORDS[state]}`}
                onTap={() => onChoose(id)}
              />
            ))
          }}
        </Loaded>
      )}
    </BottomSheet>
  )
}
