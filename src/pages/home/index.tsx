import { usePullDownRefresh } from '@tarojs/taro'
import { Button } from '../../components/button'
import { Card, Notice, Row } from '../../components/card'
import { Loaded, Screen } from '../../components/screen'
import { Underway } from '../../components/underway'
import type { Me } from '../../contract/identity'
import { go, useParam } from '../../lib/nav'
import { isLiaison, lastUser, useMe } from '../../lib/session'
import { useLastSeen } from '../../lib/use-last-seen'
import { useScan } from '../../lib/use-scan'
import { useShareCard } from '../../lib/use-share-card'
import { Mailbox } from './mailbox'
import { Messages } from './messages'
import { Now } from './now'
import { Student, Welcome } from './outside'
import { Signups } from './signups'
import { Work } from './work'

const userOf = ({ member }: Me): string => member?.id ?? ''

const Inside = ({ me, onScan }: { me: Me; onScan: () => void }) => (
  <>
    <Now onScan={onScan} />
    {isLiaison(me) && <Work me={me} />}
    <Mailbox me={me} />
    <Card title="其他">
      <Signups note="献血、活动、参保、体检" />
      <Row icon="ticket" title="我的券" note="生日券、电影券" onTap={() => go('pages/vouchers')} />
      <Row
        icon="id-card"
        title="我的资料"
        note={`${me.member?.name ?? ''} · ${me.member?.department.name ?? ''}`}
        onTap={() => go('pages/me')}
      />
      <Messages />
      <Row icon="network" title="组织与联络员" onTap={() => go('pages/seats')} />
    </Card>
  </>
)

export default function Home() {
  const me = useMe()
  const seen = useLastSeen('me', me, userOf)
  const scan = useScan()
  const missing = useParam('missing')
  useShareCard('工会之家：看看有什么可以领', 'pages/home')
  usePullDownRefresh(() => void me.reload())
  const onScan = () => void scan()
  return (
    <Screen
      foot={seen.data?.member && <Button kind="main" icon="scan-line" text="扫码领取" onTap={onScan} />}
    >
      {missing && <Notice>要打开的页面不存在或已移走，已为您回到首页。</Notice>}
      <Underway user={me.data ? userOf(me.data) : lastUser()} offline={me.error?.lost ?? false} />
      <Loaded ask={seen}>
        {(data) => {
          if (data.member) return <Inside me={data} onScan={onScan} />
          return data.roles.includes('student') ? (
            <Student me={data} onLeave={() => void me.reload()} />
          ) : (
            <Welcome me={data} />
          )
        }}
      </Loaded>
    </Screen>
  )
}
