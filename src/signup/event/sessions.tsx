import { Text, View } from '@tarojs/components'
import { Card } from '../../components/card'
import { Icon } from '../../components/icon'
import { Tap } from '../../components/tap'
import type { SignupSession } from '../../contract/signup'
import { placesOf, timesOf } from '../words'

interface SessionsProps {
  /** Places are a team's. */
  teams: boolean
  sessions: readonly SignupSession[]
  chosen: string | null
  onChoose: (key: string) => void
}

interface SessionProps extends Pick<SessionsProps, 'teams'> {
  session: SignupSession
  on: boolean
  onTap: () => void
}

const Session = ({ session, teams, on, onTap }: SessionProps) => {
  const { title, place, brings, why } = session
  const off = brings === 'none' && !on
  return (
    <Tap className="row option" role="radio" checked={on} disabled={off} onTap={onTap}>
      <View className={`tick ${on ? 'tick--on' : ''}`} aria-hidden="true">
        <Icon name="check" />
      </View>
      <View className="row__text">
        <Text className="row__title">{title}</Text>
        <Text className="quiet">{[timesOf(session), place].filter(Boolean).join(' · ')}</Text>
        <Text className="quiet">{off && why ? why : placesOf(session, teams)}</Text>
      </View>
    </Tap>
  )
}

/** The sessions with what is left of each: all visible, one tap. */
export const Sessions = ({ sessions, teams, chosen, onChoose }: SessionsProps) => (
  <Card title="选场次">
    <View role="radiogroup" aria-label="选场次">
      {sessions.map((session) => (
        <Session
          key={session.key}
          session={session}
          teams={teams}
          on={session.key === chosen}
          onTap={() => onChoose(session.key)}
        />
      ))}
    </View>
  </Card>
)
