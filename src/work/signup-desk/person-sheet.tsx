import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Fact, Row } from '../../components/card'
import { BottomSheet, ReasonSheet } from '../../components/sheet'
import { getSignupFile, type SignupKindView } from '../../contract/signup'
import { cancelFor, checkInPerson, type SignupPerson, setOutcome } from '../../contract/signup-desk'
import { showInstant } from '../../contract/time'
import { call } from '../../lib/call'
import { saveFile } from '../../lib/save-file'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'
import { Loans } from './loans'
import { OutcomeFields } from './outcome-fields'
import { PersonTag } from './person-row'

interface PersonSheetProps {
  id: string
  kind: SignupKindView
  items: readonly string[]
  person: SignupPerson
  /** What was scanned: it lets one check in somebody of another department. */
  code: string | null
  onChanged: (person: SignupPerson) => void
  onCheckedIn: (person: SignupPerson, repeated: boolean) => void
  onClose: () => void
}

/** One person on site: check in, what came of it, what was lent; each can be taken back. */
export function PersonSheet({
  id,
  kind,
  items,
  person,
  code,
  onChanged,
  onCheckedIn,
  onClose,
}: PersonSheetProps) {
  const [cancelling, setCancelling] = useState(false)
  const { busy, run } = useDo()
  const { personId, name, department, no, sessionTitle, checkedInAt, outcome, can } = person
  const whom = { id, ...(code ? { code } : { personId }) }
  const checkIn = () =>
    run(async () => {
      const answer = await call(checkInPerson, whom, { repeat: true })
      onCheckedIn(answer.person, answer.repeated)
    })
  const undo = () =>
    run(async () => {
      onChanged((await call(checkInPerson, { ...whom, undo: true }, { repeat: true })).person)
      toast('签到已撤回')
    })
  const settle = (wanted: string | null, amount: number | null) =>
    run(async () => {
      await call(setOutcome, { id, personIds: [personId], outcome: wanted, amount }, { repeat: true })
      toast(wanted ? '已登记' : '已撤回')
      onClose()
    })
  const cancel = (reason: string) =>
    run(async () => {
      await call(cancelFor, { id, personId, reason }, { repeat: true })
      toast(`已取消 ${name} 的报名`)
      onClose()
    })
  const openFile = (key: string) =>
    run(async () =>
      saveFile(await call(getSignupFile, { id, personId, key, purpose: '现场核对' }, { repeat: true })),
    )
  if (cancelling) {
    return (
      <ReasonSheet
        title={`取消 ${name} 的报名`}
        confirm="取消报名"
        kind="danger"
        usual={['本人要求', '重复报名', '不在名单里']}
        busy={busy}
        onClose={() => setCancelling(false)}
        onReason={(reason) => void cancel(reason)}
      />
    )
  }
  return (
    <BottomSheet title="请核对" close="关闭" onClose={onClose}>
      <Text className="who">{name}</Text>
      <PersonTag person={person} />
      <Text className="quiet">
        {department} · {no}
      </Text>
      {sessionTitle && <Fact icon="calendar-days">{sessionTitle}</Fact>}
      {person.package && <Fact icon="info">{person.package}</Fact>}
      {checkedInAt && <Fact icon="circle-check">{showInstant(checkedInAt)} 签到</Fact>}
      {person.answers.map(({ key, label, value, file }) => (
        <Row
          key={key}
          label={label}
          title={value}
          {...(file && {
            side: (
              <Button small text="打开" label={`打开${label}`} busy={busy} onTap={() => void openFile(key)} />
            ),
          })}
        />
      ))}
      {checkedInAt === null ? (
        <Button
          kind="main"
          icon="check"
          text="签到"
          busy={busy}
          can={can.checkIn}
          onTap={() => void checkIn()}
        />
      ) : (
        can.checkIn === true && (
          <View className="side-by-side">
            <Button small icon="undo-2" text="撤回签到" busy={busy} onTap={() => void undo()} />
          </View>
        )
      )}
      {items.length > 0 && <Loans id={id} items={items} person={person} onChanged={onChanged} />}
      {kind.outcomes.length > 0 && can.outcome === true && (
        <OutcomeFields
          outcomes={kind.outcomes}
          known={outcome}
          can={can.outcome}
          busy={busy}
          onSet={(wanted, amount) => void settle(wanted, amount)}
        />
      )}
      {can.cancel === true && (
        <View className="side-by-side">
          <Button small kind="danger" text="取消报名" onTap={() => setCancelling(true)} />
        </View>
      )}
    </BottomSheet>
  )
}
