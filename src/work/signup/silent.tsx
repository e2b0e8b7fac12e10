import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card, Row } from '../../components/card'
import { Choices } from '../../components/field'
import { Fold } from '../../components/fold'
import { LongList } from '../../components/long-list'
import { ReasonSheet } from '../../components/sheet'
import { enrolFor, type SignupProgress } from '../../contract/signup-desk'
import { call } from '../../lib/call'
import { copy } from '../../lib/copy'
import { go } from '../../lib/nav'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'
import { asksAll } from './charts'

interface SilentProps {
  id: string
  progress: SignupProgress
  onDone: () => Promise<void>
}
type Person = SignupProgress['silent'][number]
type Mode = 'join' | 'own' | 'decline'
const isMode = (id: string): id is Mode => id === 'join' || id === 'own' || id === 'decline'

/** Signs up somebody without a phone, with a reason. */
function EnrolSheet({
  id,
  progress,
  person,
  onDone,
  onClose,
}: SilentProps & { person: Person; onClose: () => void }) {
  const { kind, sessions } = progress
  const [mode, setMode] = useState<Mode>('join')
  const [session, setSession] = useState<string | null>(sessions[0]?.key ?? null)
  const { busy, run } = useDo()
  const modes = [
    { id: 'join', name: kind.verb },
    ...(kind.own ? [{ id: 'own', name: kind.own }] : []),
    ...(kind.decline ? [{ id: 'decline', name: kind.decline }] : []),
  ]
  const send = (reason: string) =>
    run(async () => {
      const asked = mode === 'join' && kind.has.sessions ? session : null
      await call(enrolFor, { id, memberId: person.memberId, mode, session: asked, reason })
      onClose()
      await onDone()
      toast(`已替 ${person.name} 登记`)
    })
  return (
    <ReasonSheet
      title={`替 ${person.name} 登记`}
      confirm="登记"
      usual={['本人没有手机', '本人当面委托', '本人来电委托']}
      busy={busy}
      onClose={onClose}
      onReason={(reason) => void send(reason)}
    >
      {modes.length > 1 && (
        <Choices
          label="登记为"
          options={modes}
          chosen={mode}
          onChoose={(next) => isMode(next) && setMode(next)}
        />
      )}
      {mode === 'join' && kind.has.sessions && (
        <Choices
          label="场次"
          options={sessions.map(({ key, title }) => ({ id: key, name: title }))}
          chosen={session}
          onChoose={setSession}
        />
      )}
    </ReasonSheet>
  )
}

/** Who has said nothing, and the text for the group in one tap. */
export function Silent({ id, progress, onDone }: SilentProps) {
  const [chosen, setChosen] = useState<Person | null>(null)
  const { silent, text, phase, kind } = progress
  const word = asksAll(kind) ? '没有表态' : '没有报名'
  return (
    <>
      <Card title="告诉大家">
        <Button icon="copy" text="复制群通知" onTap={() => void copy(text)} />
        <Row
          icon="send"
          title="提醒送达"
          note="谁收到了，谁没有收到"
          onTap={() => go('work/deliveries', { id })}
        />
      </Card>
      {silent.length > 0 && (
        <Fold title={`${word}的 ${silent.length} 人`} open={asksAll(kind)}>
          {phase === 'open' && <Text className="quiet">点姓名可以替本人登记。</Text>}
          <LongList items={silent}>
            {(shown) =>
              shown.map((person) => (
                <Row
                  key={person.memberId}
                  title={person.name}
                  note={person.department}
                  {...(phase === 'open' && { onTap: () => setChosen(person) })}
                />
              ))
            }
          </LongList>
        </Fold>
      )}
      {chosen && (
        <EnrolSheet
          id={id}
          progress={progress}
          person={chosen}
          onDone={onDone}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  )
}
