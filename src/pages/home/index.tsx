import { Text } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { Button } from '../../components/button'
import { Card, Row } from '../../components/card'
import { Loaded, Screen } from '../../components/screen'
import { Underway } from '../../components/underway'
import type { Me } from '../../contract/identity'
import { go } from '../../lib/nav'
import { isCommittee, isLiaison, lastUser, useMe } from '../../lib/session'
import { useScan } from '../../lib/use-scan'
import { Gifts } from './gifts'

function Work({ me }: { me: Me }) {
  return (
    <Card title="我的工作">
      <Row title="发放" note="领取点、部门发放、上门、进度" onTap={() => go('work/campaigns')} />
      <Row title="名册" note="找人、发绑定码" onTap={() => go('work/roster')} />
      {isCommittee(me) && <Row title="资料更正" onTap={() => go('work/corrections')} />}
      {isCommittee(me) && <Row title="操作记录" onTap={() => go('work/journal')} />}
      <Row title="信箱办理" note="转给本部门或写给本办公室的信" onTap={() => go('office/list')} />
    </Card>
  )
}

const Welcome = ({ me: { branch, settingUp } }: { me: Me }) => (
  <Card title={`欢迎来到${branch}`}>
    <Text className="text">
      绑定身份后，可以领取节日礼品、授权同事代领。请准备好工号，并向本部门联络员要一个绑定码。
    </Text>
    <Button kind="main" text="绑定身份" onTap={() => go('pages/bind')} />
    {settingUp && <Button text="第一次使用：建立分工会" onTap={() => go('pages/set-up')} />}
  </Card>
)

const Mailbox = () => (
  <Card title="院长书记信箱">
    <Row
      title="写信、查答复"
      note="反映情况、建言献策、举报问题；可以保密或匿名"
      onTap={() => go('letters/home')}
    />
  </Card>
)

const Inside = ({ me }: { me: Me }) => (
  <>
    <Gifts />
    {isLiaison(me) && <Work me={me} />}
    <Mailbox />
    {(me.roles.includes('dean') || me.roles.includes('secretary')) && (
      <Card title="信箱办理">
        <Row title="写给我的信" onTap={() => go('office/list')} />
      </Card>
    )}
    {me.roles.includes('custodian') && (
      <Card title="保密员">
        <Row title="要决定的申请" onTap={() => go('office/asked')} />
      </Card>
    )}
    <Card title="其他">
      <Row
        title="我的资料"
        note={`${me.member?.name ?? ''} · ${me.member?.department.name ?? ''}`}
        onTap={() => go('pages/me')}
      />
      <Row title="组织与联络员" onTap={() => go('pages/seats')} />
    </Card>
  </>
)

export default function Home() {
  const me = useMe()
  const scan = useScan()
  usePullDownRefresh(() => void me.reload())
  return (
    <Screen foot={me.data?.member && <Button kind="main" text="扫码领取" onTap={scan} />}>
      <Underway user={me.data ? (me.data.member?.id ?? '') : lastUser()} offline={me.error?.lost ?? false} />
      <Loaded ask={me}>
        {(data) => {
          if (data.member) return <Inside me={data} />
          return data.roles.includes('student') ? <Mailbox /> : <Welcome me={data} />
        }}
      </Loaded>
    </Screen>
  )
}
