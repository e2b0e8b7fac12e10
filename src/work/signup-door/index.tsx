import { Text } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Card, Notice, Progress, Row } from '../../components/card'
import { Choices } from '../../components/field'
import { Qr } from '../../components/qr'
import { Loaded, Screen } from '../../components/screen'
import { type Door, getSignupEvent, watchDoor } from '../../contract/signup-desk'
import { showInstant, timeOf } from '../../contract/time'
import { keepAwake } from '../../lib/keep-awake'
import { useParam } from '../../lib/nav'
import { useAsk } from '../../lib/use-ask'
import { useEvery } from '../../lib/use-every'
import { Countdown } from '../countdown'

const EVERY_MS = 2500

const LiveCode = ({ door: { title, session, scene, renewAt, why } }: { door: Door }) => (
  <Card title={session && session !== title ? `${title} · ${session}` : title}>
    {scene && renewAt ? (
      <>
        <Qr text={scene} label={`${title}的签到码`} />
        <Countdown renewAt={renewAt} />
        <Text className="quiet">请大家在报名页点「扫码签到」，扫这个码；只签这一场。</Text>
      </>
    ) : (
      <Notice>{why}</Notice>
    )}
  </Card>
)

const Recent = ({ recent }: Pick<Door, 'recent'>) =>
  recent.length > 0 && (
    <Card title="刚刚签到">
      {recent.map(({ name, department, at }) => (
        <Row key={`${name}${at}`} title={name} note={department} side={timeOf(at)} />
      ))}
    </Card>
  )

/** The screen at the door: a code of this session alone that changes every half minute. */
export default function SignupDoor() {
  const id = useParam('id')
  const event = useAsk(getSignupEvent, { id })
  const [chosen, setChosen] = useState<string | null>(null)
  const sessions = event.data?.draft.sessions ?? []
  const session = chosen ?? sessions[0]?.key ?? null
  const watch = useAsk(watchDoor, event.data ? { id, session } : null)
  useEvery(EVERY_MS, watch.reload)
  useEffect(keepAwake, [])
  return (
    <Screen>
      <Loaded ask={event}>
        {() =>
          sessions.length > 1 && (
            <Card>
              <Choices
                label="哪一场"
                options={sessions.map((one) => ({
                  id: one.key,
                  name: `${one.title} ${showInstant(one.startsAt)}`,
                }))}
                chosen={session}
                onChoose={setChosen}
              />
            </Card>
          )
        }
      </Loaded>
      {event.data && (
        <Loaded ask={watch}>
          {(door) => (
            <>
              <LiveCode door={door} />
              <Card>
                <Progress label="已签到" done={door.checkedIn} of={door.expected} />
              </Card>
              <Recent recent={door.recent} />
            </>
          )}
        </Loaded>
      )}
    </Screen>
  )
}
