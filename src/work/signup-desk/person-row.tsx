import { Row, Tag } from '../../components/card'
import type { SignupPerson } from '../../contract/signup-desk'

/** How far somebody is, in a word. */
export function PersonTag({
  person: { outcome, checkedInAt, state, stateLabel, position },
}: {
  person: SignupPerson
}) {
  if (outcome) return <Tag kind="good" text={outcome.text} />
  if (checkedInAt) return <Tag kind="good" text="已签到" />
  if (state === 'waiting') return <Tag kind="wait" text={position ? `候补第 ${position}` : stateLabel} />
  return <Tag kind={state === 'offered' ? 'wait' : 'quiet'} text={stateLabel} />
}

interface PersonRowProps {
  person: SignupPerson
  onTap: () => void
}

export const PersonRow = ({ person, onTap }: PersonRowProps) => {
  const { name, no, department, student, sessionTitle, team } = person
  return (
    <Row
      title={team ? `${name}（${team.name}${team.captain ? ' 队长' : ''}）` : name}
      note={[`${student ? '学生' : department} · ${no}`, sessionTitle].filter(Boolean).join('\n')}
      side={<PersonTag person={person} />}
      onTap={onTap}
    />
  )
}
