import { Text } from '@tarojs/components'
import { Card, Fact, Notice, Row, Tag } from '../../components/card'
import { Qr } from '../../components/qr'
import type { Enrolment, Signup } from '../../contract/signup'
import { showInstant, showWholeDay } from '../../contract/time'
import { STATE_KINDS, timesOf } from '../words'

/** Where one stands, in a sentence. */
function sentenceOf({ state, ahead, offeredUntil, nextOn }: Enrolment): string {
  if (state === 'offered' && offeredUntil)
    return `有人退出，名额给您留着。请在 ${showInstant(offeredUntil)} 前确认，过时让给下一位。`
  if (state === 'waiting')
    return ahead === 0 ? '您排在最前面，有名额马上通知您。' : `前面还有 ${ahead} 人，有名额会通知您。`
  return state === 'later' && nextOn ? `${showWholeDay(nextOn)} 提醒您再来预约。` : ''
}

const Team = ({ team }: { team: NonNullable<Enrolment['team']> }) => (
  <Fact icon="users-round">
    {team.name}：队长 {team.captain}
    {team.members.length > 0 && `，队员 ${team.members.map(({ name }) => name).join('、')}`}
  </Fact>
)

/** The caller's own sign-up as it stands. */
export function Standing({ signup, enrolment }: { signup: Signup; enrolment: Enrolment }) {
  const { state, stateLabel, team, shown, checkedInAt, outcome, nextOn } = enrolment
  const session = signup.sessions.find(({ key }) => key === enrolment.session)
  const times = session && timesOf(session)
  const sentence = sentenceOf(enrolment)
  return (
    <Card title="我的报名">
      <Tag kind={STATE_KINDS[state]} text={stateLabel} />
      {sentence && <Notice kind={state === 'offered' ? 'good' : 'wait'}>{sentence}</Notice>}
      {session && <Fact icon="calendar-days">{session.title}</Fact>}
      {times && <Fact icon="clock">{times}</Fact>}
      {session?.place && <Fact icon="map-pin">{session.place}</Fact>}
      {enrolment.package && (
        <Fact icon="info">
          {enrolment.package.name}
          {enrolment.package.note && `：${enrolment.package.note}`}
        </Fact>
      )}
      {team && <Team team={team} />}
      {checkedInAt && <Fact icon="circle-check">{showInstant(checkedInAt)} 签到</Fact>}
      {outcome && <Fact icon="circle-check">{outcome.text}</Fact>}
      {state !== 'later' && nextOn && <Fact icon="calendar-days">{showWholeDay(nextOn)} 起可以再来</Fact>}
      {shown.map(({ key, label, value }) => (
        <Row key={key} label={label} title={value} />
      ))}
    </Card>
  )
}

/** What is shown on site: scanned, or read out. */
export const OwnCode = ({ code }: { code: string }) => (
  <Card title="到现场出示">
    <Qr text={code} label={`报名码 ${code}`} />
    <Text className="code">{code}</Text>
  </Card>
)
