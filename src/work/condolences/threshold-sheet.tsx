import { useState } from 'react'
import { Button } from '../../components/button'
import { TextField } from '../../components/field'
import { BottomSheet } from '../../components/sheet'
import { setCondolenceThreshold } from '../../contract/condolence'
import { call } from '../../lib/call'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'
import { fenOf, yuanOf } from '../yuan'

interface ThresholdSheetProps {
  /** Fen. */
  threshold: number
  onDone: () => Promise<void>
  onClose: () => void
}

/** The amount beyond which the chair decides with somebody else. */
export function ThresholdSheet({ threshold, onDone, onClose }: ThresholdSheetProps) {
  const [typed, setTyped] = useState(yuanOf(threshold))
  const { busy, run } = useDo()
  const fen = fenOf(typed)
  const save = () =>
    run(async () => {
      if (fen === null) return
      await call(setCondolenceThreshold, { threshold: fen }, { repeat: true })
      await onDone()
      toast('已保存')
      onClose()
    })
  return (
    <BottomSheet title="审批额度" onClose={onClose}>
      <TextField label="超过多少元须两人批准" value={typed} max={8} onChange={setTyped} />
      <Button
        kind="main"
        text="保存"
        busy={busy}
        can={fen === null ? { why: '请填写金额，最多两位小数' } : true}
        onTap={() => void save()}
      />
    </BottomSheet>
  )
}
