import { Card, Row, Tag } from '../../components/card'
import { ConsentCard } from '../../components/consent-card'
import { Fold } from '../../components/fold'
import { Empty, Loaded, Screen } from '../../components/screen'
import { SeenMark } from '../../components/seen-mark'
import { type MySignup, SIGNUP_PHASES } from '../../contract/signup'
import { showInstant } from '../../contract/time'
import { go } from '../../lib/nav'
import { useSignups } from '../../lib/use-signups'
import { PHASE_KINDS, STATE_KINDS } from '../words'
import { groupsOf } from './groups'

/** What one needs to know before opening it: when and where, else until when. */
function noteOf({ todo, startsAt, place, closesAt, opensAt, phase, left, offeredUntil }: MySignup): string {
  const where = [startsAt && showInstant(startsAt), place].filter(Boolean).join(' · ')
  if (todo === 'answer' && offeredUntil) return `请在 ${showInstant(offeredUntil)} 前确认`
  if (phase === 'soon') return `${showInstant(opensAt)} 开始报名`
  if (todo !== 'join') return where
  const places = left === null ? '' : left > 0 ? `还有 ${left} 个名额` : '名额已满，可以候补'
  return [where, [places, `${showInstant(closesAt)} 截止`].filter(Boolean).join('，')]
    .filter(Boolean)
    .join('\n')
}

const SignupRow = ({ signup }: { signup: MySignup }) => {
  const { id, kind, title, state, stateLabel, phase } = signup
  return (
    <Row
      label={kind.label}
      title={title}
      note={noteOf(signup)}
      side={
        state ? (
          <Tag kind={STATE_KINDS[state]} text={stateLabel} />
        ) : (
          phase !== 'open' && <Tag kind={PHASE_KINDS[phase]} text={SIGNUP_PHASES[phase]} />
        )
      }
      onTap={() => go('signup/event', { id })}
    />
  )
}

/** What is open for me, and what I have signed up for. */
export default function SignupsPage() {
  const seen = useSignups()
  return (
    <Screen>
      <SeenMark at={seen.seenAt} waits={seen.loading} />
      <Loaded ask={seen}>
        {({ signups }) => (
          <>
            {signups.length === 0 && (
              <Empty icon="clipboard-list" text="现在没有可以报名的。献血、活动、参保、体检会出现在这里。" />
            )}
            {groupsOf(signups).map(({ key, title, signups: own }) => {
              const rows = own.map((signup) => <SignupRow key={signup.id} signup={signup} />)
              return key === 'rest' ? (
                <Fold key={key} title={`${title} ${own.length} 项`}>
                  {rows}
                </Fold>
              ) : (
                <Card key={key} title={title}>
                  {rows}
                </Card>
              )
            })}
            <Card>
              <Row icon="sprout" title="光荣榜" note="愿意公开姓名的人" onTap={() => go('signup/honours')} />
            </Card>
            <ConsentCard
              kinds={['signup.offer', 'signup.tomorrow', 'signup.moved']}
              text="有名额、到日子前提醒我"
            />
          </>
        )}
      </Loaded>
    </Screen>
  )
}
