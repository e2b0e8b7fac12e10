import { useState } from 'react'
import { Button } from '../../components/button'
import { Notice } from '../../components/card'
import { TextField } from '../../components/field'
import { Fold } from '../../components/fold'
import { TextArea } from '../../components/text-area'
import { checkSubmission } from '../../contract/mailbox'
import { showWholeDay } from '../../contract/time'
import { call } from '../../lib/call'
import { useDo } from '../../lib/use-do'

/** For whoever is shown a letter and a code: whether that text was handed in on that day. */
export function CheckSubmission() {
  const [code, setCode] = useState('')
  const [text, setText] = useState('')
  const [answer, setAnswer] = useState<{ day: string | null } | null>(null)
  const { busy, run } = useDo()
  const check = () =>
    run(async () => setAnswer(await call(checkSubmission, { code: code.trim(), text: text.trim() })))
  return (
    <Fold title="核对别人出示的寄信凭证">
      <TextField label="凭证号" value={code} max={40} onChange={setCode} />
      <TextArea label="信的原文" value={text} max={3000} onChange={setText} />
      {answer && (
        <Notice kind={answer.day ? 'good' : 'bad'}>
          {answer.day
            ? `属实：这段内容在 ${showWholeDay(answer.day)} 寄出。`
            : '对不上：凭证号或原文有出入，请整段复制后再试。'}
        </Notice>
      )}
      <Button
        text="核对"
        busy={busy}
        can={code.trim() && text.trim() ? true : { why: '填好凭证号和原文后再核对' }}
        onTap={() => void check()}
      />
    </Fold>
  )
}
