import { Text } from '@tarojs/components'
import { ChosenRow } from '../../components/chosen-row'
import { Several } from '../../components/field'
import { FindColleague } from '../../components/find-colleague'
import { Fold } from '../../components/fold'
import type { Draft } from './draft'

type About = Draft['about']

interface AboutProps {
  about: About
  desks: readonly { id: string; name: string }[]
  /** Whether colleagues can be found by name. */
  people: boolean
  onChange: (about: About) => void
}

/** Whom the letter is about: they and their office will neither see nor handle it. */
export function AboutWhom({ about, desks, people, onChange }: AboutProps) {
  const add = (person: { id: string; name: string }) => {
    if (!about.people.some(({ id }) => id === person.id))
      onChange({ ...about, people: [...about.people, person] })
  }
  return (
    <Fold title="需要回避的人（可不填）" open={about.desks.length + about.people.length > 0}>
      <Text className="quiet">信里涉及谁，就在这里选上：本人和所在办公室看不到、也办不了这封信。</Text>
      <Several
        label="办公室"
        options={desks}
        chosen={about.desks}
        onChange={(chosen) => onChange({ ...about, desks: chosen })}
      />
      {about.people.map((person) => (
        <ChosenRow
          key={person.id}
          title={person.name}
          onRemove={() => onChange({ ...about, people: about.people.filter(({ id }) => id !== person.id) })}
        />
      ))}
      {people && <FindColleague label="同事" placeholder="姓名或拼音" onFound={add} />}
    </Fold>
  )
}
