import { usePullDownRefresh } from '@tarojs/taro'
import { Button } from '../../components/button'
import { Card, Row, Tag } from '../../components/card'
import { Empty, Loaded, Screen } from '../../components/screen'
import { dayOf, showWholeDay } from '../../contract/time'
import { listPools, type Pool, VOUCHER_KINDS } from '../../contract/voucher'
import { go } from '../../lib/nav'
import { useAsk } from '../../lib/use-ask'

/** What the next step is, in a word. */
function PoolTag({ pool: { codes, issued, expiresOn } }: { pool: Pool }) {
  if (expiresOn < dayOf(new Date().toISOString())) return <Tag kind="quiet" text="已过期" />
  if (codes === 0) return <Tag kind="wait" text="待导入" />
  return issued === 0 ? <Tag kind="wait" text="未发放" /> : <Tag kind="good" text={`已发 ${issued}`} />
}

/** Birthday and movie vouchers by the batch in which they were bought. */
export default function VoucherWork() {
  const ask = useAsk(listPools, {})
  usePullDownRefresh(() => void ask.reload())
  return (
    <Screen foot={<Button kind="main" icon="plus" text="新建一批券" onTap={() => go('work/voucher-edit')} />}>
      <Card>
        <Row icon="cake" title="每月生日" note="看名单、提交、批准发放" onTap={() => go('work/birthdays')} />
      </Card>
      <Loaded ask={ask}>
        {({ pools }) =>
          pools.length === 0 ? (
            <Empty icon="ticket" text="还没有券。先「新建一批券」，再导入商家给的券码。" />
          ) : (
            <Card title="每一批券">
              {pools.map((pool) => (
                <Row
                  key={pool.id}
                  title={pool.title}
                  note={`${VOUCHER_KINDS[pool.kind]}，券码 ${pool.codes} 个\n有效期至 ${showWholeDay(pool.expiresOn)}`}
                  side={<PoolTag pool={pool} />}
                  onTap={() => go('work/pool', { id: pool.id })}
                />
              ))}
            </Card>
          )
        }
      </Loaded>
    </Screen>
  )
}
