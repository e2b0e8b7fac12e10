import { Text } from '@tarojs/components'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import type { Me } from '../../contract/identity'
import { go } from '../../lib/nav'
import { Mailbox } from './mailbox'

/** Somebody whom the branch does not know yet. */
export const Welcome = ({ me: { branch, settingUp } }: { me: Me }) => (
  <Card title={`欢迎来到${branch}`}>
    <Text className="text">
      绑定身份后，可以领取节日礼品、授权同事代领。请准备好工号，并向本部门联络员要一个绑定码。
    </Text>
    <Button kind="main" text="绑定身份" onTap={() => go('pages/bind')} />
    {settingUp && <Button text="第一次使用：建立分工会" onTap={() => go('pages/set-up')} />}
  </Card>
)

export const Student = ({ me }: { me: Me }) => (
  <>
    <Card title="同学你好">
      <Text className="text">这里是{me.branch}。你可以给院长、书记写信，也可以查自己那封信的答复。</Text>
    </Card>
    <Mailbox me={me} />
  </>
)
