import { useState } from 'react'
import { Button } from '../components/button'
import { TextField } from '../components/field'
import { BottomSheet } from '../components/sheet'
import { useDo } from '../lib/use-do'

interface TypeSheetProps {
  title: string
  label: string
  hint: string
  max: number
  /** @returns a sentence when the code is no good */
  onCode: (code: string) => Promise<string>
  onClose: () => void
}

/** The code of somebody whose screen cannot be scanned; a wrong one is said here and can be corrected. */
export function TypeSheet({ title, label, hint, max, onCode, onClose }: TypeSheetProps) {
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState('')
  const { busy, run } = useDo()
  return (
    <BottomSheet title={title} onClose={onClose}>
      <TextField
        label={label}
        value={code}
        max={max}
        placeholder={hint}
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
        can={code.trim() ? true : { why: `请输入${label}` }}
        onTap={() => void run(async () => setProblem(await onCode(code.trim())))}
      />
    </BottomSheet>
  )
}
