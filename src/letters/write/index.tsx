import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card, Notice } from '../../components/card'
import { Choices, TextField, Toggle } from '../../components/field'
import { Loaded, Screen } from '../../components/screen'
import { TextArea } from '../../components/text-area'
import type { Output } from '../../contract/action'
import { KIND_WORDS, LETTER_KINDS, LETTER_MODES, MODE_WORDS } from '../../contract/letter'
import { openMailbox, sendLetter } from '../../contract/mailbox'
import { call } from '../../lib/call'
import { prove } from '../../lib/prove'
import { randomText } from '../../lib/random'
import { confirm, toast } from '../../lib/say'
import { useAsk } from '../../lib/use-ask'
import { useDo } from '../../lib/use-do'
import { type Attachment, Attachments } from '../attachments'
import { AboutWhom } from './about'
import { Alike } from './alike'
import { BLANK, type Draft, eraseDraft, keepDraft, readDraft } from './draft'
import { Sent } from './sent'

type Answer = Output<typeof sendLetter>
const KINDS = LETTER_KINDS.map((id) => ({ id, name: KIND_WORDS[id] }))
const MODES = LETTER_MODES.map((id) => ({ id, name: MODE_WORDS[id].name }))
const one = <T extends string>(values: readonly T[], value: string): T | undefined =>
  values.find((candidate) => candidate === value)

/** One letter, one matter; what is begun stays on the phone. */
export default function Write() {
  const box = useAsk(openMailbox, {})
  const [draft, setDraft] = useState<Draft>(readDraft)
  const [files, setFiles] = useState<Attachment[]>([])
  // Drawn once a letter, so that sending it again after a lost answer sends the same one.
  const [nonce, setNonce] = useState('')
  const [sent, setSent] = useState<Answer | null>(null)
  const { busy, run } = useDo()
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    keepDraft(next)
  }
  const send = () =>
    run(async () => {
      const own = nonce || (await randomText(32))
      setNonce(own)
      const { people, desks } = draft.about
      const letter = {
        ...draft,
        about: { desks, members: people.map(({ id }) => id) },
        files: files.map(({ id }) => id),
      }
      const proof = draft.mode === 'anonymous' ? await prove() : undefined
      const answer = await call(sendLetter, { letter, nonce: own, proof })
      eraseDraft()
      setSent(answer)
    })
  const discard = async () => {
    if (!(await confirm('清空这封信', '写了的内容和附件都会丢掉。', '清空'))) return
    eraseDraft()
    setDraft(BLANK)
    setFiles([])
    toast('已清空')
  }
  if (sent) return <Sent answer={sent} />
  const complete = draft.title.trim() && draft.text.trim()
  return (
    <Screen
      foot={
        <Button
          kind="main"
          text="寄出"
          busy={busy}
          can={complete ? true : { why: '写好标题和内容后再寄出' }}
          onTap={() => void send()}
        />
      }
    >
      <Loaded ask={box}>
        {({ addressees, desks, people }) => (
          <>
            <Card>
              <Choices
                label="写给"
                options={addressees}
                chosen={draft.addressee}
                onChoose={(id) => change({ addressee: addressees.find((to) => to.id === id)?.id ?? 'dean' })}
              />
              <Choices
                label="类别"
                options={KINDS}
                chosen={draft.kind}
                onChoose={(id) => change({ kind: one(LETTER_KINDS, id) ?? 'suggest' })}
              />
              <Choices
                label="署名"
                options={MODES}
                chosen={draft.mode}
                onChoose={(id) => change({ mode: one(LETTER_MODES, id) ?? 'named' })}
              />
              <Notice>{MODE_WORDS[draft.mode].who}</Notice>
            </Card>
            <Card>
              <TextField
                label="标题"
                value={draft.title}
                max={40}
                placeholder="一封信说一件事"
                onChange={(title) => change({ title })}
              />
              <TextArea
                label="内容"
                value={draft.text}
                max={3000}
                placeholder="时间、地点、经过，希望怎样解决"
                onChange={(text) => change({ text })}
              />
              <Text className="quiet">没写完可以离开，草稿只留在这部手机上，寄出后抹去。</Text>
            </Card>
            <Alike text={`${draft.title} ${draft.text}`} />
            <Card title="附件">
              <Attachments unnamed={draft.mode !== 'named'} files={files} onChange={setFiles} />
            </Card>
            <AboutWhom
              about={draft.about}
              desks={desks}
              people={people}
              onChange={(about) => change({ about })}
            />
            <Card>
              <Toggle
                label="同意公开答复"
                note="公开前会去掉姓名和能认出您的内容；默认不公开。"
                on={draft.publish}
                onChange={(publish) => change({ publish })}
              />
              {(draft.title || draft.text) && <Button small text="清空" onTap={() => void discard()} />}
            </Card>
          </>
        )}
      </Loaded>
    </Screen>
  )
}
