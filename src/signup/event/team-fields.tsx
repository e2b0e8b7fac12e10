import { Text } from '@tarojs/components'
import { Card } from '../../components/card'
import { ChosenRow } from '../../components/chosen-row'
import { TextField } from '../../components/field'
import { FindColleague } from '../../components/find-colleague'
import type { TeamDraft } from './join-draft'

interface TeamFieldsProps {
  team: TeamDraft
  size: { min: number; max: number }
  onChange: (edit: (before: TeamDraft) => TeamDraft) => void
}

/** The captain, who is the caller, signs up the team. */
export function TeamFields({ team, size: { min, max }, onChange }: TeamFieldsProps) {
  const { name, members } = team
  const withMembers = (edit: (before: TeamDraft['members']) => TeamDraft['members']) =>
    onChange((before) => ({ ...before, members: edit(before.members) }))
  const add = (person: { id: string; name: string }) =>
    withMembers((before) => [...before.filter(({ id }) => id !== person.id), person])
  return (
    <Card title="我的队">
      <TextField
        label="队名"
        value={name}
        max={20}
        onChange={(next) => onChange((before) => ({ ...before, name: next }))}
      />
      <Text className="quiet">
        您是队长，连您在内 {min === max ? min : `${min} 至 ${max}`} 人；现在 {members.length + 1} 人。
      </Text>
      {members.map((person) => (
        <ChosenRow
          key={person.id}
          title={person.name}
          onRemove={() => withMembers((before) => before.filter(({ id }) => id !== person.id))}
        />
      ))}
      {members.length + 1 < max && <FindColleague label="添加队员" placeholder="姓名或拼音" onFound={add} />}
    </Card>
  )
}
