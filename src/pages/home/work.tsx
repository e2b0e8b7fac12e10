import { usePullDownRefresh } from '@tarojs/taro'
import { Card, Row, Tag } from '../../components/card'
import { Skeleton } from '../../components/screen'
import type { Output } from '../../contract/action'
import { listCampaigns } from '../../contract/campaign'
import { countCondolences } from '../../contract/condolence'
import { listCorrections, type Me } from '../../contract/identity'
import { showInstant } from '../../contract/time'
import { go } from '../../lib/nav'
import { isCommittee } from '../../lib/session'
import { useAsk } from '../../lib/use-ask'

/** As many campaigns as are handed out at once at the most. */
const SHOWN = 3

/** How many are left of those whom one looks after, in each campaign that is being handed out. */
const leftRows = (campaigns: Output<typeof listCampaigns>['campaigns'], whose: string) =>
  campaigns
    .filter(({ left }) => left !== undefined && left > 0)
    .slice(0, SHOWN)
    .map(({ id, title, phase, closesAt, left }) => (
      <Row
        key={id}
        title={title}
        note={`${whose}，${phase === 'ended' ? '已到期，请登记原因' : `${showInstant(closesAt)} 截止`}`}
        side={<Tag kind={phase === 'ended' ? 'bad' : 'wait'} text={`${left} 人没领`} />}
        onTap={() => go('work/board', { id })}
      />
    ))

function Corrections() {
  const { data } = useAsk(listCorrections, {})
  const count = data?.corrections.length ?? 0
  return (
    <Row
      icon="pencil"
      title="资料更正"
      side={count > 0 && <Tag kind="wait" text={`${count} 条`} />}
      onTap={() => go('work/corrections')}
    />
  )
}

function Condolences() {
  const { data } = useAsk(countCondolences, {})
  const { approve = 0, visit = 0 } = data ?? {}
  const waits = [approve > 0 && `${approve} 件等您审批`, visit > 0 && `${visit} 件待慰问`].find(Boolean)
  return (
    <Row
      icon="handshake"
      title="慰问"
      note="登记、审批、上门"
      side={waits && <Tag kind="wait" text={waits} />}
      onTap={() => go('work/condolences')}
    />
  )
}

/** The workbench of liaisons and the committee. */
export function Work({ me }: { me: Me }) {
  const { data, error, reload } = useAsk(listCampaigns, {})
  usePullDownRefresh(() => void reload())
  // What came in later would move the rows below it under the thumb.
  if (!data && !error) return <Skeleton />
  return (
    <Card title="我的工作">
      {leftRows(data?.campaigns ?? [], isCommittee(me) ? '全体' : '本部门')}
      <Row icon="gift" title="发放" note="领取点、部门发放、上门、进度" onTap={() => go('work/campaigns')} />
      <Row
        icon="clipboard-list"
        title="报名管理"
        note="进度、现场签到、名单"
        onTap={() => go('work/signups')}
      />
      <Row icon="users-round" title="名册" note="找人、发绑定码" onTap={() => go('work/roster')} />
      <Row icon="ticket" title="核销" note="扫会员的券" onTap={() => go('work/redeem')} />
      {isCommittee(me) && (
        <Row icon="cake" title="发券" note="生日券、电影券" onTap={() => go('work/vouchers')} />
      )}
      {isCommittee(me) && <Condolences />}
      {isCommittee(me) && <Corrections />}
      {isCommittee(me) && <Row icon="scroll-text" title="操作记录" onTap={() => go('work/journal')} />}
    </Card>
  )
}
