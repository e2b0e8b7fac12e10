import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card, Fact, Notice, Row, Tag } from '../../components/card'
import { Empty, Loaded, Screen } from '../../components/screen'
import type { Output } from '../../contract/action'
import { dayOf, showWholeDay } from '../../contract/time'
import { listPools, listVouchers, type Pool, removePool, VOUCHER_KINDS } from '../../contract/voucher'
import { call } from '../../lib/call'
import { back, go, useParam } from '../../lib/nav'
import { confirm, toast } from '../../lib/say'
import { useAsk } from '../../lib/use-ask'
import { useDo } from '../../lib/use-do'
import { yuanOf } from '../yuan'
import { Exports } from './exports'
import { IssueSheet } from './issue-sheet'
import { People } from './people'

const Facts = ({ pool, list }: { pool: Pool; list: Output<typeof listVouchers> }) => (
  <Card title={pool.title}>
    <Fact icon="ticket">
      {VOUCHER_KINDS[pool.kind]}，每张 {yuanOf(pool.value)} 元
    </Fact>
    <Fact icon="clock">有效期至 {showWholeDay(pool.expiresOn)}</Fact>
    <Fact icon="map-pin">{pool.desk ? '由联络员扫码核销' : '会员到店使用'}</Fact>
    {pool.note && <Fact icon="info">{pool.note}</Fact>}
    <Row
      title={`券码 ${pool.codes} 个`}
      note={`其中 ${list.free} 个还没有人看过`}
      side={<Tag kind="quiet" text={`还能发 ${pool.codes - pool.issued} 张`} />}
    />
    {list.counts
      .filter(({ count }) => count > 0)
      .map(({ state, label, count }) => (
        <Row key={state} title={label} side={<Tag kind="quiet" text={`${count} 张`} />} />
      ))}
  </Card>
)

interface StepsProps {
  pool: Pool
  onIssue: () => void
}

/** What can be done with it now; the next step is the main one. */
function Steps({ pool, onIssue }: StepsProps) {
  const over = pool.expiresOn < dayOf(new Date().toISOString())
  const toImport = () => go('work/codes', { id: pool.id })
  if (over) return null
  if (pool.codes === pool.issued)
    return <Button kind="main" icon="file-spreadsheet" text="导入券码" onTap={toImport} />
  return pool.kind === 'movie' ? (
    <Button kind="main" icon="send" text="发放" onTap={onIssue} />
  ) : (
    <Button kind="main" icon="cake" text="按生日发放" onTap={() => go('work/birthdays')} />
  )
}

/** One batch of vouchers: what it is, the next step, who has what, the sheets. */
export default function PoolPage() {
  const id = useParam('id')
  const pools = useAsk(listPools, {})
  const list = useAsk(listVouchers, { poolId: id })
  const [issuing, setIssuing] = useState(false)
  const { busy, run } = useDo()
  const reload = async () => {
    await Promise.all([pools.reload(), list.reload()])
  }
  usePullDownRefresh(() => void reload())
  const pool = pools.data?.pools.find((one) => one.id === id)
  const remove = () =>
    run(async () => {
      if (!(await confirm('删除这一批券', '券码一起删除；商家给的表格还可以再导入。', '删除'))) return
      await call(removePool, { id }, { repeat: true })
      toast('已删除')
      back()
    })
  return (
    <Screen foot={pool && <Steps pool={pool} onIssue={() => setIssuing(true)} />}>
      <Loaded ask={pools}>
        {() =>
          pool ? (
            <Loaded ask={list}>
              {(data) => (
                <>
                  {pool.warnings.map((warning) => (
                    <Notice key={warning}>{warning}</Notice>
                  ))}
                  <Facts pool={pool} list={data} />
                  {data.rows.length > 0 && <People rows={data.rows} onDone={reload} />}
                  <Card title="更多">
                    <Row title="导入券码" onTap={() => go('work/codes', { id })} />
                    <Row title="修改" note="名称、说明" onTap={() => go('work/voucher-edit', { id })} />
                    {data.rows.length > 0 && (
                      <Row
                        title="提醒送达"
                        note="谁收到了，谁没有收到"
                        onTap={() => go('work/deliveries', { id })}
                      />
                    )}
                    <Exports poolId={id} issued={data.rows.length > 0} />
                    {data.rows.length === 0 && (
                      <Button
                        kind="danger"
                        icon="trash"
                        text="删除这一批"
                        busy={busy}
                        onTap={() => void remove()}
                      />
                    )}
                  </Card>
                  {issuing && <IssueSheet pool={pool} onDone={reload} onClose={() => setIssuing(false)} />}
                </>
              )}
            </Loaded>
          ) : (
            <Empty icon="ticket" text="没有这一批券。" />
          )
        }
      </Loaded>
    </Screen>
  )
}
