import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Icon } from '../../components/icon'
import { BottomSheet } from '../../components/sheet'
import { Tap } from '../../components/tap'
import type { SignupKindView } from '../../contract/signup'
import { type SignupPerson, setOutcome } from '../../contract/signup-desk'
import { call } from '../../lib/call'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'
import { OutcomeFields } from './outcome-fields'
import { PersonTag } from './person-row'

/** As many as the server takes at once. */
const MOST = 200

interface ManyProps {
  id: string
  kind: SignupKindView
  people: readonly SignupPerson[]
  onDone: () => Promise<void>
  onClose: () => void
}

const Ticked = ({ person, on, onTap }: { person: SignupPerson; on: boolean; onTap: () => void }) => (
  <Tap className="row" role="checkbox" checked={on} onTap={onTap}>
    <View className={`tick ${on ? 'tick--on' : ''}`} aria-hidden="true">
      <Icon name="check" />
    </View>
    <View className="row__text">
      <Text className="row__title">{person.name}</Text>
      <Text className="quiet">{person.sessionTitle}</Text>
    </View>
    <View className="row__side">
      <PersonTag person={person} />
    </View>
  </Tap>
)

/** The same outcome for many: whoever has none yet is ticked. */
export function Many({ id, kind, people, onDone, onClose }: ManyProps) {
  const able = people.filter(({ can }) => can.outcome === true)
  const [chosen, setChosen] = useState(() =>
    able.filter(({ outcome }) => outcome === null).map(({ personId }) => personId),
  )
  const [asking, setAsking] = useState(false)
  const { busy, run } = useDo()
  const toggle = (personId: string) =>
    setChosen(chosen.includes(personId) ? chosen.filter((one) => one !== personId) : [...chosen, personId])
  const settle = (outcome: string | null, amount: number | null) =>
    run(async () => {
      const input = { id, personIds: chosen, outcome, amount }
      const { changed } = await call(setOutcome, input, { repeat: true })
      toast(outcome ? `已登记 ${changed} 人` : `已撤回 ${changed} 人`)
      await onDone()
      onClose()
    })
  const can =
    chosen.length === 0
      ? { why: '请先选人' }
      : chosen.length > MOST
        ? { why: `一次最多 ${MOST} 人` }
        : (true as const)
  return (
    <>
      <Card title="批量登记结果">
        {able.map((person) => (
          <Ticked
            key={person.personId}
            person={person}
            on={chosen.includes(person.personId)}
            onTap={() => toggle(person.personId)}
          />
        ))}
      </Card>
      <View className="foot">
        <Button kind="main" text={`登记选中的 ${chosen.length} 人`} can={can} onTap={() => setAsking(true)} />
        <Button kind="bare" text="回到名单" onTap={onClose} />
      </View>
      {asking && (
        <BottomSheet title={`登记 ${chosen.length} 人的结果`} onClose={() => setAsking(false)}>
          <OutcomeFields
            outcomes={kind.outcomes}
            known={null}
            can={true}
            busy={busy}
            onSet={(outcome, amount) => void settle(outcome, amount)}
          />
          <View className="side-by-side">
            <Button
              small
              icon="undo-2"
              text="撤回这些人的结果"
              busy={busy}
              onTap={() => void settle(null, null)}
            />
          </View>
        </BottomSheet>
      )}
    </>
  )
}
