import { useState } from 'react'
import { Button } from '../../components/button'
import { TextField } from '../../components/field'
import { BottomSheet } from '../../components/sheet'
import { useDo } from '../../lib/use-do'

interface TypeSheetProps {
  /** @returns a sentence when the code is no good */
  onCode: (code: string) => Promise<string>
  onClose: () => void
}

/** The code of somebody whose screen cannot be scanned; a wrong one is said here and can be corrected. */
export function TypeSheet({ onCode, onClose }: TypeSheetProps) {
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState('')
  const { busy, run } = useDo()
  return (
    <BottomSheet title="输入领取码" onClose={onClose}>
      <TextField
        label="会员屏幕上的领取码"
        value={code}
        max={20}
        placeholder="例如 K7M-2QX-9PTD，不分大小写"
        wrong={problem}
        onChange={(typed) => {
          setProblem('')
          setCode(typed)
        }}
      />
      <Button
        kind="main"
        text="下一步"
        busy={busy}
        can={code.trim() ? true : { why: '请输入领取码' }}
        onTap={() => void run(async () => setProblem(await onCode(code.trim())))}
      />
    </BottomSheet>
  )
}
