import { useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Choices, Toggle } from '../../components/field'
import { TextArea } from '../../components/text-area'
import { KIND_WORDS, LETTER_KINDS, STATE_WORDS } from '../../contract/letter'
import { REPLY_STATES, type Reply } from '../../contract/replies'

const STATES = REPLY_STATES.map((id) => ({ id, name: STATE_WORDS[id] }))
const ALL = 'all'
const KINDS = [{ id: ALL, name: '各类来信' }, ...LETTER_KINDS.map((id) => ({ id, name: KIND_WORDS[id] }))]

/** A reply that is not kept yet. */
export function NewReply({ busy, onAdd }: { busy: boolean; onAdd: (reply: Reply) => void }) {
  const [state, setState] = useState<Reply['state']>('answered')
  const [kind, setKind] = useState<string>(ALL)
  const [text, setText] = useState('')
  const [auto, setAuto] = useState(false)
  const add = () => {
    onAdd({ state, kind: LETTER_KINDS.find((one) => one === kind) ?? null, text: text.trim(), auto })
    setText('')
    setAuto(false)
  }
  return (
    <Card title="存一条">
      <Choices
        label="用在哪一步"
        options={STATES}
        chosen={state}
        onChoose={(id) => setState(REPLY_STATES.find((one) => one === id) ?? 'answered')}
      />
      <Choices label="哪一类来信" options={KINDS} chosen={kind} onChoose={setKind} />
      <TextArea label="内容" value={text} max={1000} onChange={setText} />
      <Toggle label="自动发出" note="信走到这一步时，不用人点就回复给来信人" on={auto} onChange={setAuto} />
      <Button
        kind="main"
        text="存下"
        busy={busy}
        can={text.trim() ? true : { why: '写下内容后再存' }}
        onTap={add}
      />
    </Card>
  )
}
