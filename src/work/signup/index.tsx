import { Text } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Card, Progress, Row, Tag } from '../../components/card'
import { PickerField } from '../../components/field'
import { Fold } from '../../components/fold'
import { Loaded, Screen } from '../../components/screen'
import { SIGNUP_PHASES } from '../../contract/signup'
import { getSignupEvent, getSignupProgress, type SignupProgress } from '../../contract/signup-desk'
import { showWholeDay } from '../../contract/time'
import { go, useParam } from '../../lib/nav'
import { isCommittee, useMe } from '../../lib/session'
import { useAsk } from '../../lib/use-ask'
import { useEvery } from '../../lib/use-every'
import { SIGNUP_PHASE_KINDS } from '../phases'
import { ByDepartment, BySession, besides, hoped, Outcomes } from './charts'
import { Silent } from './silent'
import { Steps } from './steps'

const EVERY_MS = 10_000

const Total = ({ progress, committee }: { progress: SignupProgress; committee: boolean }) => {
  const { title, phase, total, kind } = progress
  const words = besides(total, kind)
  const whole = hoped(progress, committee)
  return (
    <Card title={title}>
      <Tag kind={SIGNUP_PHASE_KINDS[phase]} text={SIGNUP_PHASES[phase]} />
      {whole === null ? (
        <Text className="huge figure">已报 {total.in} 人</Text>
      ) : (
        <Progress label="已报" done={total.in} of={whole} />
      )}
      {words && <Text className="quiet">{words}</Text>}
    </Card>
  )
}

const Work = ({ id, kind }: { id: string; kind: SignupProgress['kind'] }) => (
  <Card title="办理">
    <Row
      icon="users-round"
      title="现场和名单"
      note="扫码、找人、签到、登记结果"
      onTap={() => go('work/signup-desk', { id })}
    />
    {kind.has.checkIn && (
      <Row
        icon="qr-code"
        title="门口签到码"
        note="大家扫它自己签到"
        onTap={() => go('work/signup-door', { id })}
      />
    )}
  </Card>
)

interface AsOfProps {
  on: string
  onChange: (day: string) => void
}

/** Against the roster of which day the shares are counted. */
const AsOf = ({ on, onChange }: AsOfProps) => (
  <Fold title={`名册按 ${showWholeDay(on)}`}>
    <PickerField label="换一天的名册来算" value={on} onChange={onChange} />
  </Fold>
)

/** How far one sign-up is, and everything that can be done about it. */
export default function SignupBoard() {
  const id = useParam('id')
  const me = useMe()
  const committee = me.data !== null && isCommittee(me.data)
  const [on, setOn] = useState<string | null>(null)
  const ask = useAsk(getSignupProgress, { id, ...(on && { on }) })
  const event = useAsk(getSignupEvent, { id })
  const reload = async () => {
    await Promise.all([ask.reload(), event.reload()])
  }
  usePullDownRefresh(() => void reload())
  useEvery(EVERY_MS, ask.reload)
  return (
    <Screen>
      <Loaded ask={ask}>
        {(progress) => (
          <>
            <Total progress={progress} committee={committee} />
            <Work id={id} kind={progress.kind} />
            <Outcomes {...progress} />
            <BySession {...progress} />
            <ByDepartment {...progress} />
            <Silent id={id} progress={progress} onDone={reload} />
            <AsOf on={progress.on} onChange={setOn} />
            {event.data && committee && <Steps event={event.data} onDone={reload} />}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
