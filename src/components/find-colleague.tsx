import { Text } from '@tarojs/components'
import { useState } from 'react'
import { searchColleagues } from '../contract/roster'
import { useAsk } from '../lib/use-ask'
import { useSettled } from '../lib/use-settled'
import { Row } from './card'
import { TextField } from './field'
import { Loaded } from './screen'

interface FindColleagueProps {
  label: string
  placeholder?: string
  /** What is said before anything is typed. */
  hint?: string | undefined
  wrong?: string | undefined
  onFound: (person: { id: string; name: string }) => void
}

/** A colleague by name or pinyin: whom the tap is on is found, and the field is empty for the next. */
export function FindColleague({ label, placeholder = '', hint, wrong, onFound }: FindColleagueProps) {
  const [typed, setTyped] = useState('')
  const search = useSettled(typed)
  const found = useAsk(searchColleagues, search ? { search } : null)
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
