import { usePullDownRefresh } from '@tarojs/taro'
import { Button } from '../../components/button'
import { Card, Row, Tag } from '../../components/card'
import { Empty, Loaded, Screen } from '../../components/screen'
import type { Output } from '../../contract/action'
import { SIGNUP_PHASES } from '../../contract/signup'
import { listSignupEvents } from '../../contract/signup-desk'
import { showInstant } from '../../contract/time'
import { go } from '../../lib/nav'
import { isCommittee, useMe } from '../../lib/session'
import { useAsk } from '../../lib/use-ask'
import { SIGNUP_PHASE_KINDS } from '../phases'

type Event = Output<typeof listSignupEvents>['events'][number]

function noteOf({ kind, phase, opensAt, closesAt, places, in: inside, waiting }: Event): string {
  if (phase === 'draft') return `${kind.label}，还没有发布`
  const when = phase === 'soon' ? `${showInstant(opensAt)} 开始` : `${showInstant(closesAt)} 截止`
  const people = places === null ? `已报 ${inside} 人` : `已报 ${inside}/${places}`
  return `${kind.label}，${when}\n${people}${waiting > 0 ? `，${waiting} 人候补` : ''}`
}

/** Everything that one can sign up for, as the organisers have it. */
export default function SignupWork() {
  const me = useMe()
  const ask = useAsk(listSignupEvents, {})
  usePullDownRefresh(() => void ask.reload())
  const committee = me.data !== null && isCommittee(me.data)
  return (
    <Screen
      foot={
        committee && <Button kind="main" icon="plus" text="新建报名" onTap={() => go('work/signup-edit')} />
      }
    >
      <Loaded ask={ask}>
        {({ events }) =>
          events.length === 0 ? (
            <Empty
              icon="clipboard-list"
              text={
                committee
                  ? '还没有报名。献血、活动、参保、体检都从「新建报名」开始。'
                  : '还没有报名。发布后会出现在这里。'
              }
            />
          ) : (
            <Card>
              {events.map((event) => (
                <Row
                  key={event.id}
                  title={event.title}
                  note={noteOf(event)}
                  side={<Tag kind={SIGNUP_PHASE_KINDS[event.phase]} text={SIGNUP_PHASES[event.phase]} />}
                  onTap={() =>
                    go(event.phase === 'draft' ? 'work/signup-edit' : 'work/signup', { id: event.id })
                  }
                />
              ))}
            </Card>
          )
        }
      </Loaded>
    </Screen>
  )
}
