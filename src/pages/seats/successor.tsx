import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Row } from '../../components/card'
import { PickerField, TextField, Toggle } from '../../components/field'
import { LongList } from '../../components/long-list'
import { Empty, Loaded } from '../../components/screen'
import { appoint, listRoster, type RosterRow, type Seat } from '../../contract/roster'
import { addDays, dayOf, showWholeDay } from '../../contract/time'
import { call } from '../../lib/call'
import { confirm } from '../../lib/say'
import { useAsk } from '../../lib/use-ask'
import { useDo } from '../../lib/use-do'
import { useSettled } from '../../lib/use-settled'

/** A term of three years, as a first suggestion. */
const TERM_DAYS = 3 * 365

interface PeopleProps {
  department: string | null
  onChoose: (person: RosterRow) => void
}

/** Somebody of the department that the post belongs to, or of the whole branch. */
function People({ department, onChoose }: PeopleProps) {
  const [typed, setTyped] = useState('')
  const search = useSettled(typed)
  const wanted = search || department ? { search, ...(department && { department }) } : null
  const ask = useAsk(listRoster, wanted)
  return (
    <>
      <TextField label="找人" value={typed} max={30} placeholder="姓名、拼音或工号" onChange={setTyped} />
      {wanted && (
        <Loaded ask={ask}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Empty icon="search" text="没有找到，请换个写法再找。" />
            ) : (
              <LongList items={rows}>
                {(shown) =>
                  shown.map((person) => (
                    <Row
                      key={person.id}
                      title={person.name}
                      note={[person.department.name, `工号 ${person.staffNo}`, ...person.posts].join(' · ')}
                      onTap={() => onChoose(person)}
                    />
                  ))
                }
              </LongList>
            )
          }
        </Loaded>
      )}
    </>
  )
}

/** Chooses a person and the term, then appoints. */
export function Successor({ seat, onAppointed }: { seat: Seat; onAppointed: (name: string) => void }) {
  const [person, setPerson] = useState<RosterRow | null>(null)
  const [from, setFrom] = useState(dayOf(new Date().toISOString()))
  const [to, setTo] = useState<string | null>(null)
  const { busy, run } = useDo()
  if (!person) return <People department={seat.department?.id ?? null} onChoose={setPerson} />
  const give = () =>
    run(async () => {
      const facts = [
        `${person.name} 自${showWholeDay(from)}起任「${seat.title}」。`,
        seat.holder && `${seat.holder.name} 的任期到前一天为止。`,
        seat.kind === 'chair' && '主席的权限立即移交，您将不能再任免和结束批次。',
      ]
      if (!(await confirm('指定', facts.filter(Boolean).join('')))) return
      await call(appoint, { seatId: seat.id, memberId: person.id, from, to })
      onAppointed(person.name)
    })
  return (
    <>
      <Row
        title={person.name}
        note={`${person.department.name} · 工号 ${person.staffNo}`}
        side={<Button small text="换人" onTap={() => setPerson(null)} />}
      />
      <PickerField label="从哪天起" value={from} onChange={setFrom} />
      <Text className="quiet">今天或更早；以后的任命请到当天办理。</Text>
      <Toggle
        label="写明任期到哪天"
        on={to !== null}
        onChange={(dated) => setTo(dated ? addDays(from, TERM_DAYS) : null)}
      />
      {to !== null && <PickerField label="到哪天为止" value={to} onChange={setTo} />}
      <Button kind="main" text="指定" busy={busy} onTap={() => void give()} />
    </>
  )
}
