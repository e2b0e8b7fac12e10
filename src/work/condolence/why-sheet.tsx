import { useState } from 'react'
import { Button } from '../../components/button'
import { Choices } from '../../components/field'
import { BottomSheet } from '../../components/sheet'
import { WHYS, type WHYS_OF } from '../../contract/condolence'

export type Why = (typeof WHYS_OF)[keyof typeof WHYS_OF][number]

interface WhySheetProps {
  title: string
  whys: readonly Why[]
  danger: boolean
  busy: boolean
  onClose: () => void
  onWhy: (why: Why) => void
}

/** Why something is taken back: picked and not written, since what is written about a person stays. */
export function WhySheet({ title, whys, danger, busy, onClose, onWhy }: WhySheetProps) {
  const [chosen, setChosen] = useState<Why | null>(null)
  return (
    <BottomSheet title={title} close="返回" onClose={onClose}>
      <Choices
        label="原因"
        options={whys.map((id) => ({ id, name: WHYS[id] }))}
        chosen={chosen}
        onChoose={(id) => setChosen(whys.find((why) => why === id) ?? null)}
      />
      <Button
        kind={danger ? 'danger' : 'main'}
        text="确定"
        busy={busy}
        can={chosen ? true : { why: '请选择原因' }}
        onTap={() => chosen && onWhy(chosen)}
      />
    </BottomSheet>
  )
}
