import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Choices, TextField } from '../../components/field'
import { Empty, Loaded } from '../../components/screen'
import type { SignupPerson } from '../../contract/signup-desk'
import type { SignupDraft } from '../../contract/signup-draft'
import { PersonRow } from './person-row'
import type { People } from './use-people'

const ALL = 'all'

interface WhichProps {
  draft: SignupDraft
  session: string | null
  typed: string
  onSession: (key: string | null) => void
  onTyped: (text: string) => void
}

/** Which of them are listed. */
export const Which = ({ draft: { title, sessions }, session, typed, onSession, onTyped }: WhichProps) => (
  <Card title={title}>
    {sessions.length > 1 && (
      <Choices
        label="场次"
        options={[{ id: ALL, name: '全部' }, ...sessions.map((one) => ({ id: one.key, name: one.title }))]}
        chosen={session ?? ALL}
        onChoose={(key) => onSession(key === ALL ? null : key)}
      />
    )}
    <TextField label="找人" value={typed} max={30} placeholder="姓名、拼音或工号" onChange={onTyped} />
  </Card>
)

interface ListProps {
  list: People
  searching: boolean
  /** Opens the outcomes of many; null where there is nothing to enter. */
  onMany: (() => void) | null
  onTap: (person: SignupPerson) => void
}

/** Who has signed up, in the order of arrival. */
export const List = ({ list: { ask, people, hasMore, busy, more }, searching, onMany, onTap }: ListProps) => (
  <Loaded ask={ask}>
    {() =>
      people.length === 0 ? (
        <Empty
          icon="users-round"
          text={searching ? '没有找到，请换个写法再找，或请对方出示报名码。' : '还没有人报名。'}
        />
      ) : (
        <Card title="名单">
          {people.map((person) => (
            <PersonRow key={person.personId} person={person} onTap={() => onTap(person)} />
          ))}
          {hasMore && <Button text="看后面的" busy={busy} onTap={() => void more()} />}
          {onMany && people.some(({ can }) => can.outcome === true) && (
            <Button icon="clipboard-list" text="批量登记结果" onTap={onMany} />
          )}
        </Card>
      )
    }
  </Loaded>
)
