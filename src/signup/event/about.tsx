import { Text } from '@tarojs/components'
import { Card, Fact, Notice, Tag } from '../../components/card'
import { SIGNUP_PHASES, type Signup } from '../../contract/signup'
import { showInstant } from '../../contract/time'
import { PHASE_KINDS, placesOf, timesOf } from '../words'

/** Of one session with a time what the choice of sessions would have said. */
function Single({ signup: { sessions, kind, team } }: { signup: Signup }) {
  const [only, ...others] = sessions
  if (!only || others.length > 0 || kind.has.sessions) return null
  const times = timesOf(only)
  return (
    <>
      {times && <Fact icon="calendar-days">{times}</Fact>}
      {only.place && <Fact icon="map-pin">{only.place}</Fact>}
      <Fact icon="users-round">{placesOf(only, team !== null)}</Fact>
    </>
  )
}

/** What it is, until when one can sign up and change one's mind. */
export const About = ({ signup }: { signup: Signup }) => {
  const { kind, title, note, facts, phase, opensAt, closesAt, changesUntil, why, reason, enrolment } = signup
  return (
    <Card title={title}>
      <Tag kind={PHASE_KINDS[phase]} text={SIGNUP_PHASES[phase]} />
      <Text className="quiet">{kind.label}</Text>
      {why && !enrolment && <Notice>{why}</Notice>}
      {reason && <Notice>取消原因：{reason}</Notice>}
      <Single signup={signup} />
      <Fact icon="clock">
        {phase === 'soon' ? `${showInstant(opensAt)} 开始报名` : `${showInstant(closesAt)} 截止报名`}
      </Fact>
      {changesUntil !== closesAt && <Fact icon="undo-2">{showInstant(changesUntil)} 前可以自己改或取消</Fact>}
      {facts.map(({ label, value }) => (
        <Fact key={label} icon="info">
          {label}：{value}
        </Fact>
      ))}
      {note && <Text className="text">{note}</Text>}
    </Card>
  )
}
