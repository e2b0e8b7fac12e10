import { usePullDownRefresh } from '@tarojs/taro'
import { Button } from '../../components/button'
import { Card, Row, Tag } from '../../components/card'
import { Fold } from '../../components/fold'
import { LongList } from '../../components/long-list'
import { Empty, Loaded, Screen } from '../../components/screen'
import { type Deliveries, listDeliveries, type MessageState } from '../../contract/reminder'
import { showInstant } from '../../contract/time'
import { copy } from '../../lib/copy'
import { dial } from '../../lib/dial'
import { useParam } from '../../lib/nav'
import { useAsk } from '../../lib/use-ask'

const KINDS: Partial<Record<MessageState, 'good' | 'bad' | 'quiet'>> = {
  sent: 'good',
  failed: 'bad',
  unsure: 'bad',
  cancelled: 'quiet',
}
const kindOf = (state: MessageState) => KINDS[state] ?? 'wait'

/** Whom WeChat could not tell: the text for the group, and the phone. */
const Unreached = ({ unreached, text }: Pick<Deliveries, 'unreached' | 'text'>) => (
  <Card title={`没有收到微信提醒的 ${unreached.length} 人`}>
    {unreached.map(({ memberId, name, department, phone }) => (
      <Row
        key={memberId}
        title={name}
        note={department}
        side={phone && <Button small text="打电话" label={`打电话给${name}`} onTap={() => dial(phone)} />}
      />
    ))}
    {text && <Button kind="main" icon="copy" text="复制群通知" onTap={() => void copy(text)} />}
  </Card>
)

/** Who was told what about one event, and what became of it. */
export default function DeliveriesPage() {
  const ask = useAsk(listDeliveries, { event: useParam('id') })
  usePullDownRefresh(() => void ask.reload())
  return (
    <Screen>
      <Loaded ask={ask}>
        {({ counts, rows, unreached, text }) =>
          rows.length === 0 ? (
            <Empty text="还没有提醒过。截止前两天会自动提醒还没办的同事。" />
          ) : (
            <>
              <Card title="送达情况">
                {counts.map(({ state, label, count }) => (
                  <Row key={state} title={label} side={<Tag kind={kindOf(state)} text={`${count} 人次`} />} />
                ))}
              </Card>
              {unreached.length > 0 && <Unreached unreached={unreached} text={text} />}
              <Fold title={`逐条记录（${rows.length}）`}>
                <LongList items={rows}>
                  {(shown) =>
                    shown.map(({ id, name, department, kind, state, label, reason, at }) => (
                      <Row
                        key={id}
                        title={name}
                        note={[`${department} · ${kind} · ${showInstant(at)}`, reason]
                          .filter(Boolean)
                          .join('\n')}
                        side={<Tag kind={kindOf(state)} text={label} />}
                      />
                    ))
                  }
                </LongList>
              </Fold>
            </>
          )
        }
      </Loaded>
    </Screen>
  )
}
