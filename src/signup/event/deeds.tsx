import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Toggle } from '../../components/field'
import {
  answerOffer,
  cancelEnrolment,
  type Enrolment,
  reportDone,
  type Signup,
  type SignupSession,
  setHonours,
} from '../../contract/signup'
import { call } from '../../lib/call'
import { confirm, say, toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'
import { useScan } from '../../lib/use-scan'

const HOUR_MS = 3600_000

/** As the code at the door is shown: from an hour before a session until an hour after it. */
const isDoorTime = ({ startsAt, endsAt }: SignupSession, now: number): boolean =>
  startsAt !== null &&
  now >= Date.parse(startsAt) - HOUR_MS &&
  now <= Date.parse(endsAt ?? startsAt) + HOUR_MS

interface DeedsProps {
  signup: Signup
  enrolment: Enrolment
  onDone: () => Promise<void>
  /** Opens the form: to change, or to sign up after all. */
  onOpen: () => void
}

/** What can be done with one's own sign-up: what waits for an answer is the main thing. */
export function Deeds({ signup, enrolment, onDone, onOpen }: DeedsProps) {
  const { id, kind, can, team } = signup
  const session = signup.sessions.find(({ key }) => key === enrolment.session)
  const atDoor = session !== undefined && isDoorTime(session, Date.now())
  const scan = useScan()
  const { busy, run } = useDo((error) => void say(error).then(onDone))
  const act = (work: () => Promise<unknown>, word: string) =>
    run(async () => {
      await work()
      await onDone()
      toast(word)
    })
  const answer = async (accept: boolean) => {
    if (!accept && !(await confirm('让出名额', '名额马上给下一位，不能再要回来。', '让出'))) return
    await act(() => call(answerOffer, { id, accept }, { repeat: true }), accept ? '名额已确认' : '已让出')
  }
  const cancel = async () => {
    const whole = team && enrolment.team?.mine ? '全队一起取消，' : ''
    if (!(await confirm('取消', `${whole}名额让给候补的人；截止前还可以再来。`, '取消报名'))) return
    await act(() => call(cancelEnrolment, { id }, { repeat: true }), '已取消')
  }
  const finished = enrolment.outcome !== null
  const report = () =>
    act(
      () => call(reportDone, { id, done: !finished }, { repeat: true }),
      finished ? '已撤回' : '已记下，不再提醒',
    )
  return (
    <>
      {kind.has.honours && can.honours === true && (
        <Card>
          <Toggle
            label="上光荣榜"
            note="公开姓名和部门；随时可以收回"
            on={enrolment.honours}
            onChange={(on) =>
              void act(() => call(setHonours, { id, on }, { repeat: true }), on ? '已公开姓名' : '已收回')
            }
          />
        </Card>
      )}
      <View className="foot">
        {can.answer === true && (
          <>
            <Button kind="main" icon="check" text="要这个名额" busy={busy} onTap={() => void answer(true)} />
            <Button text="让给下一位" busy={busy} onTap={() => void answer(false)} />
          </>
        )}
        {can.done === true && (
          <Button
            kind={finished ? 'plain' : 'main'}
            text={finished ? '还没有完成' : '已经完成'}
            busy={busy}
            onTap={() => void report()}
          />
        )}
        {kind.has.checkIn && enrolment.state === 'in' && enrolment.checkedInAt === null && atDoor && (
          <Button kind="main" icon="scan-line" text="扫码签到" onTap={() => void scan()} />
        )}
        {can.join === true && (
          <Button kind={can.done === true ? 'plain' : 'main'} text={kind.verb} onTap={onOpen} />
        )}
        <View className="side-by-side side-by-side--even">
          {can.change === true && <Button small icon="pencil" text="更改" onTap={onOpen} />}
          {can.cancel === true && (
            <Button small kind="danger" text="取消报名" busy={busy} onTap={() => void cancel()} />
          )}
        </View>
      </View>
    </>
  )
}
