import { Text } from '@tarojs/components'
import { useState } from 'react'
import { listRoster, searchColleagues } from '../contract/roster'
import { type Ask, useAsk } from '../lib/use-ask'
import { useSettled } from '../lib/use-settled'
import { Row } from './card'
import { TextField } from './field'
import { Loaded } from './screen'

export interface Person {
  id: string
  name: string
}
interface Found {
  people: readonly (Person & { department: string })[]
}

/** As many as a thumb goes through; whoever is not among them is found by more of the name. */
const MOST = 20

/** Colleagues of today without oneself; with a day everybody of that day's roster, for who may see it. */
function useFound(search: string, on: string | undefined): Ask<Found> {
  const colleagues = useAsk(searchColleagues, search && !on ? { search } : null)
  const roster = useAsk(listRoster, search && on ? { on, search } : null)
  if (!on) return colleagues
  const people = roster.data?.rows
    .slice(0, MOST)
    .map(({ id, name, department }) => ({ id, name, department: department.name }))
  return { ...roster, data: people ? { people } : null }
}

interface FindColleagueProps {
  label: string
  placeholder?: string
  /** What is said before anything is typed. */
  hint?: string | undefined
  wrong?: string | undefined
  /** The day whose roster is searched, instead of the colleagues of today. */
  on?: string
  onFound: (person: Person) => void
}

/** A colleague by name or pinyin: whom the tap is on is found, and the field is empty for the next. */
export function FindColleague({ label, placeholder = '', hint, wrong, on, onFound }: FindColleagueProps) {
  const [typed, setTyped] = useState('')
  const search = useSettled(typed)
  const found = useFound(search, on)
  return (
    <>
      <TextField
        label={label}
        value={typed}
        max={30}
        placeholder={placeholder}
        wrong={wrong}
        onChange={setTyped}
      />
      {search === '' ? (
        hint && <Text className="quiet">{hint}</Text>
      ) : (
        <Loaded ask={found}>
          {({ people }) =>
            people.length === 0 ? (
              <Text className="quiet">没有找到，请换个写法再找。</Text>
            ) : (
              people.map((person) => (
                <Row
                  key={person.id}
                  icon="user-round-plus"
                  title={person.name}
                  note={person.department}
                  onTap={() => {
                    setTyped('')
                    onFound(person)
                  }}
                />
              ))
            )
          }
        </Loaded>
      )}
    </>
  )
}
