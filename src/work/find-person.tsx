import { useState } from 'react'
import { Row } from '../components/card'
import { TextField } from '../components/field'
import { Empty, Loaded } from '../components/screen'
import { listRoster } from '../contract/roster'
import { useAsk } from '../lib/use-ask'
import { useSettled } from '../lib/use-settled'

export interface Person {
  id: string
  name: string
}

interface FindPersonProps {
  label: string
  /** The day of which the roster is searched. */
  on: string
  onChoose: (person: Person) => void
}

/** As many as a thumb goes through; whoever is not among them is found by more of the name. */
const MOST = 10

/** Somebody of the roster by name, pinyin or number. */
export function FindPerson({ label, on, onChoose }: FindPersonProps) {
  const [typed, setTyped] = useState('')
  const search = useSettled(typed)
  const found = useAsk(listRoster, search ? { on, search } : null)
  const choose = (person: Person) => {
    setTyped('')
    onChoose(person)
  }
  return (
    <>
      <TextField label={label} value={typed} max={30} placeholder="姓名、拼音或工号" onChange={setTyped} />
      {typed.trim() !== '' && search !== '' && (
        <Loaded ask={found}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Empty icon="search" text="那一天的名册里没有找到，请换个写法，或改日期再找。" />
            ) : (
              rows
                .slice(0, MOST)
                .map(({ id, name, department }) => (
                  <Row
                    key={id}
                    icon="user-round-plus"
                    title={name}
                    note={department.name}
                    onTap={() => choose({ id, name })}
                  />
                ))
            )
          }
        </Loaded>
      )}
    </>
  )
}
