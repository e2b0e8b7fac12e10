import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Choices, NumberField, TextField, Toggle } from '../../components/field'
import { AUDIENCES, type Audience } from '../../contract/signup'
import type { SessionDraft } from '../../contract/signup-desk'
import { addDays, dayOf } from '../../contract/time'
import { Moment } from '../moment'
import type { PartProps } from './basics'
import { newSession } from './draft'

const PLACES = 20

interface SessionProps {
  session: SessionDraft
  /** Both audiences come: a session may be for one of them. */
  divides: boolean
  teams: boolean
  onChange: (part: Partial<SessionDraft>) => void
  onRemove: (() => void) | null
}

const AUDIENCE_IDS: readonly Audience[] = ['both', 'staff', 'students']

function Session({ session, divides, teams, onChange, onRemove }: SessionProps) {
  const { title, place, startsAt, endsAt, audience, capacity } = session
  return (
    <Card title={title || '场次'}>
      <TextField label="场次名称" value={title} max={20} onChange={(next) => onChange({ title: next })} />
      <TextField label="地点" value={place} max={40} onChange={(next) => onChange({ place: next })} />
      <Moment label="开始" value={startsAt} onChange={(at) => onChange({ startsAt: at })} />
      <Moment label="结束" value={endsAt} onChange={(at) => onChange({ endsAt: at })} />
      {divides && (
        <Choices
          label="这一场给谁"
          options={AUDIENCE_IDS.map((id) => ({ id, name: AUDIENCES[id] }))}
          chosen={audience}
          onChoose={(id) => onChange({ audience: AUDIENCE_IDS.find((one) => one === id) ?? 'both' })}
        />
      )}
      <Toggle
        label="限名额"
        note={teams ? '按队数算' : '满了可以候补'}
        on={capacity !== null}
        onChange={(on) => onChange({ capacity: on ? PLACES : null })}
      />
      {capacity !== null && (
        <NumberField
          label={teams ? '名额（队）' : '名额（人）'}
          value={capacity}
          onChange={(next) => onChange({ capacity: next })}
        />
      )}
      {onRemove && <Button small kind="danger" text="删除这一场" onTap={onRemove} />}
    </Card>
  )
}

/** When and where, and for how many. */
export function Sessions({ draft, kind, onChange }: PartProps) {
  if (!kind.has.sessions) return null
  const { sessions } = draft
  const set = (key: string, part: Partial<SessionDraft>) =>
    onChange((before) => ({
      sessions: before.sessions.map((one) => (one.key === key ? { ...one, ...part } : one)),
    }))
  return (
    <>
      {sessions.map((session) => (
        <Session
          key={session.key}
          session={session}
          divides={draft.audience === 'both'}
          teams={draft.team !== null}
          onChange={(part) => set(session.key, part)}
          onRemove={
            sessions.length > 1
              ? () =>
                  onChange((before) => ({
                    sessions: before.sessions.filter(({ key }) => key !== session.key),
                  }))
              : null
          }
        />
      ))}
      <Button
        icon="plus"
        text="添加一场"
        onTap={() =>
          onChange({
            sessions: [...sessions, newSession(sessions, addDays(dayOf(draft.closesAt), 3))],
          })
        }
      />
    </>
  )
}
