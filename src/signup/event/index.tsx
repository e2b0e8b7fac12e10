import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Notice } from '../../components/card'
import { ConsentCard } from '../../components/consent-card'
import { Result } from '../../components/result'
import { Loaded, Screen } from '../../components/screen'
import { type Enrolment, getSignup, type Signup } from '../../contract/signup'
import { useParam } from '../../lib/nav'
import { useAsk } from '../../lib/use-ask'
import { useShareCard } from '../../lib/use-share-card'
import { timesOf } from '../words'
import { About } from './about'
import { Deeds } from './deeds'
import { Join } from './join'
import { OwnCode, Standing } from './standing'

interface AnsweredProps {
  signup: Signup
  enrolment: Enrolment
  onClose: () => void
}

/** What comes next. */
function nextOf({ state, ahead, code }: Enrolment, { kind }: Signup): string {
  if (state === 'waiting') return `前面还有 ${ahead ?? 0} 人，有名额会通知您。`
  if (state === 'later') return '到了那一天提醒您再来预约。'
  if (state === 'own' && kind.has.selfDone) return '完成后回到这一页点「已经完成」。'
  return code ? '到场时出示这一页的报名码。' : '截止前可以在这一页更改。'
}

/** The answer to the tap: in, in the queue, or noted otherwise. */
function Answered({ signup, enrolment, onClose }: AnsweredProps) {
  const session = signup.sessions.find(({ key }) => key === enrolment.session)
  return (
    <Result
      tone={enrolment.state === 'waiting' ? 'wait' : 'good'}
      word={enrolment.stateLabel}
      name={signup.title}
      {...(session && { item: session.title, facts: [timesOf(session)].filter(Boolean) })}
      next={nextOf(enrolment, signup)}
      action="知道了"
      onClose={onClose}
    />
  )
}

const asksNothing = ({ kind, form, team }: Signup): boolean =>
  !kind.has.sessions && form.length === 0 && team === null

/** Everything about one sign-up for whoever may take part: what it is, how one stands, what can be done. */
export default function EventPage() {
  const id = useParam('id')
  const ask = useAsk(getSignup, { id })
  usePullDownRefresh(() => void ask.reload())
  const [opened, setOpened] = useState(false)
  const [answered, setAnswered] = useState<Enrolment | null>(null)
  useShareCard(ask.data ? `「${ask.data.title}」${ask.data.kind.verb}` : '工会之家：报名', 'signup/event', {
    id,
  })
  const close = () => {
    setAnswered(null)
    setOpened(false)
    void ask.reload()
  }
  if (answered && ask.data) return <Answered signup={ask.data} enrolment={answered} onClose={close} />
  return (
    <Screen>
      <Loaded ask={ask}>
        {(signup) => {
          const { enrolment, can } = signup
          const about = <About signup={signup} />
          const standing = enrolment && <Standing signup={signup} enrolment={enrolment} />
          // Where nothing is asked, the answer can be changed by one tap.
          const atOnce = enrolment === null || asksNothing(signup)
          if (opened || (atOnce && can.join === true)) {
            return (
              <Join
                signup={signup}
                changing={can.change === true && can.join !== true}
                head={
                  <>
                    {about}
                    {!opened && standing}
                  </>
                }
                onDone={setAnswered}
                onRefused={ask.reload}
                onClose={opened ? () => setOpened(false) : null}
              />
            )
          }
          return (
            <>
              {about}
              {enrolment === null && can.join !== true && signup.why === '' && (
                <Notice>{can.join.why}</Notice>
              )}
              {standing}
              {enrolment?.code && <OwnCode code={enrolment.code} />}
              <ConsentCard
                kinds={['signup.offer', 'signup.tomorrow', 'signup.moved']}
                text="有名额、到日子前提醒我"
              />
              {enrolment && (
                <Deeds
                  signup={signup}
                  enrolment={enrolment}
                  onDone={ask.reload}
                  onOpen={() => setOpened(true)}
                />
              )}
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}
