import { Text } from '@tarojs/components'
import { Button } from '../../components/button'
import { Card, Row } from '../../components/card'
import { type Me, unbindStudent } from '../../contract/identity'
import { call } from '../../lib/call'
import { go } from '../../lib/nav'
import { confirm } from '../../lib/say'
import { useDo } from '../../lib/use-do'
import { Mailbox } from './mailbox'
import { Messages } from './messages'
import { Signups, SignupsNow } from './signups'

/** Somebody whom the branch does not know yet. */
export const Welcome = ({ me: { branch, settingUp } }: { me: Me }) => (
  <Card title={`欢迎来到${branch}`}>
    <Text className="text">
      教职工绑定身份后，可以领取节日礼品、给院长书记写信；请准备好工号，并向本部门联络员要一个绑定码。学生登记学号就可以写信。
    </Text>
    <Button kind="main" text="绑定身份" onTap={() => go('pages/bind')} />
    {settingUp && <Button text="第一次使用：建立分工会" onTap={() => go('pages/set-up')} />}
  </Card>
)

interface StudentProps {
  me: Me
  onLeave: () => void
}
export function Student({ me: { branch, student, ...me }, onLeave }: StudentProps) {
  const { busy, run } = useDo()
  const leave = async () => {
    if (!student || !(await confirm('解除登记', '写过的信照常办理，但在这里再也看不到。', '解除'))) return
    await run(async () => {
      await call(unbindStudent, { studentNo: student.studentNo })
      onLeave()
    })
  }
  return (
    <>
      <Card title="同学你好">
        <Text className="text">
          这里是{branch}。你可以给院长、书记写信，查自己那封信的答复，也可以报名献血和活动。
        </Text>
        <Signups note="献血、活动" />
      </Card>
      <SignupsNow />
      <Mailbox me={{ branch, ...me }} />
      {student && (
        <Card title="我的登记">
          <Messages />
          <Row
            icon="id-card"
            title={student.name}
            note={student.studentNo}
            side={<Button small text="解除登记" busy={busy} onTap={() => void leave()} />}
          />
        </Card>
      )}
    </>
  )
}
