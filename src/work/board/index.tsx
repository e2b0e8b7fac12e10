import { usePullDownRefresh } from '@tarojs/taro'
import { Card, Notice, Progress, Row, Tag } from '../../components/card'
import { Loaded, Screen } from '../../components/screen'
import { type Board, getBoard } from '../../contract/campaign'
import { go, useParam } from '../../lib/nav'
import { useAsk } from '../../lib/use-ask'
import { useEvery } from '../../lib/use-every'
import { PHASE_KINDS, PHASE_WORDS } from '../phases'
import { besides } from './besides'
import { ByDepartment, OverTime } from './charts'
import { End } from './end'
import { Missing } from './missing'
import { Orders } from './orders'
import { SignOff } from './sign-off'

const EVERY_MS = 10_000

const Total = ({ board: { title, phase, total } }: { board: Board }) => (
  <Card title={title}>
    <Tag kind={PHASE_KINDS[phase]} text={PHASE_WORDS[phase]} />
    <Progress label="已领" done={total.claimed} of={total.entitled} />
    {besides(total) && <Notice>{besides(total)}</Notice>}
  </Card>
)

const Work = ({ id, conflicts }: { id: string; conflicts: number }) => (
  <Card title="办理">
    {conflicts > 0 && (
      <Row
        icon="circle-alert"
        title="待核对"
        note="离线登记的，与已有的记录对不上"
        side={<Tag kind="bad" text={`${conflicts} 条`} />}
        onTap={() => go('work/conflicts', { id })}
      />
    )}
    <Row
      icon="door-open"
      title="领取点"
      note="出示领取点的码、扫会员的码"
      onTap={() => go('work/station', { id })}
    />
    <Row
      icon="users-round"
      title="部门发放"
      note="按名单发、上门、纸质补录"
      onTap={() => go('work/hand-out', { id })}
    />
    <Row icon="package" title="库存" note="余量、补货、调拨" onTap={() => go('work/stock', { id })} />
  </Card>
)

const ByStation = ({ stations }: Pick<Board, 'stations'>) => (
  <Card title="按领取点">
    {stations.map(({ id, name, claimed }) => (
      <Row key={id} title={name} side={`${claimed} 人`} />
    ))}
  </Card>
)

/** How far one campaign is, and everything that can be done about it. */
export default function BoardPage() {
  const id = useParam('id')
  const ask = useAsk(getBoard, { id })
  usePullDownRefresh(() => void ask.reload())
  useEvery(EVERY_MS, ask.reload)
  return (
    <Screen>
      <Loaded ask={ask}>
        {(board) => {
          const ordering = board.phase === 'choosing' || board.phase === 'waiting'
          const orders = <Orders orders={board.orders} />
          return (
            <>
              {ask.error && <Notice kind="bad">{ask.error.message}；下面是稍早的数字。</Notice>}
              <Total board={board} />
              <Work id={id} conflicts={board.conflicts} />
              {ordering ? orders : <Missing id={id} board={board} />}
              {board.timeline && <OverTime timeline={board.timeline} />}
              <ByDepartment departments={board.departments} />
              <ByStation stations={board.stations} />
              {!ordering && orders}
              <SignOff id={id} />
              <End id={id} board={board} onDone={ask.reload} />
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}
