import { useEffect, useState } from 'react'
import { Refused } from '../../components/refused'
import { Result } from '../../components/result'
import { Screen, Skeleton } from '../../components/screen'
import type { Output } from '../../contract/action'
import { checkInAtDoor } from '../../contract/signup'
import { showInstant } from '../../contract/time'
import { asCallError, type CallError, call } from '../../lib/call'
import { back, goInstead, useParam } from '../../lib/nav'

type Answer = Output<typeof checkInAtDoor>

/** The scan at the door is the tap: whoever opens this page from it is there. */
export default function DoorPage() {
  const scene = useParam('scene')
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [error, setError] = useState<CallError | null>(null)
  useEffect(() => {
    // Twice is the same as once: it is answered as repeated.
    call(checkInAtDoor, { scene }, { repeat: true }).then(setAnswer, (thrown) =>
      setError(asCallError(thrown)),
    )
  }, [scene])
  if (answer) {
    const { id, title, session, at, repeated } = answer
    return (
      <Result
        tone="good"
        word={repeated ? '已经签过到了' : '签到成功'}
        name={title}
        item={session}
        facts={[showInstant(at)]}
        next="只记这一场，其他活动不受影响。"
        action="完成"
        other={{ text: '看我的报名', onTap: () => goInstead('signup/event', { id }) }}
        onClose={back}
      />
    )
  }
  return <Screen>{error ? <Refused error={error} word="没有签到" onClose={back} /> : <Skeleton />}</Screen>
}
