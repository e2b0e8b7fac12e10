import { Text } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card, Row, Tag } from '../../components/card'
import { Loaded, Screen } from '../../components/screen'
import { type DataField, getMyData } from '../../contract/identity'
import { showNo } from '../../contract/proposal'
import { exportMyData } from '../../contract/roster'
import { showInstant, showWholeDay } from '../../contract/time'
import { call } from '../../lib/call'
import { go } from '../../lib/nav'
import { saveFile } from '../../lib/save-file'
import { useAsk } from '../../lib/use-ask'
import { useDo } from '../../lib/use-do'
import { Correct } from './correct'

const STATES = { open: '待处理', accepted: '已更正', refused: '未采纳' } as const
const KINDS = { open: 'wait', accepted: 'good', refused: 'bad' } as const

/** Days as people write them, everything else as it is. */
const asDay = (value: string): string => (/^\d{4}-\d\d-\d\d$/.test(value) ? showWholeDay(value) : value)

/** What is stored about me, what I asked to correct, and a copy of it. */
export default function MePage() {
  const ask = useAsk(getMyData, {})
  usePullDownRefresh(() => void ask.reload())
  const [field, setField] = useState<DataField | null>(null)
  const { busy, run } = useDo()
  const save = () => run(async () => saveFile(await call(exportMyData, {})))
  return (
    <Screen foot={<Button icon="download" text="导出我的资料" busy={busy} onTap={() => void save()} />}>
      <Loaded ask={ask}>
        {({ fields, claims, vouchers, visits, proposals, signups, corrections }) => (
          <>
            <Card title="名册上的我">
              {fields.map((one) => (
                <Row
                  key={one.key}
                  label={one.label}
                  title={asDay(one.value)}
                  side={
                    one.correctable && (
                      <Button small text="更正" label={`更正${one.label}`} onTap={() => setField(one)} />
                    )
                  }
                />
              ))}
            </Card>
            {corrections.length > 0 && (
              <Card title="更正申请">
                {corrections.map((one) => (
                  <Row
                    key={`${one.label}${one.value}${one.state}`}
                    label={`${one.label}更正为`}
                    title={one.value}
                    note={one.reason}
                    side={<Tag kind={KINDS[one.state]} text={STATES[one.state]} />}
                  />
                ))}
              </Card>
            )}
            <Card title="领取记录">
              {claims.length === 0 && <Text className="quiet">还没有领取记录。</Text>}
              {claims.map((one) => (
                <Row
                  key={one.campaign}
                  title={one.campaign}
                  note={one.at ? `${one.item}，${showInstant(one.at)}` : one.item}
                  side={one.state}
                />
              ))}
            </Card>
            {vouchers.length > 0 && (
              <Card title="发给我的券">
                {vouchers.map((one) => (
                  <Row
                    key={one.id}
                    title={one.title}
                    note={`${one.kind}，${showWholeDay(one.on)}发放`}
                    side={one.state}
                  />
                ))}
              </Card>
            )}
            {signups.length > 0 && (
              <Card title="我的报名">
                {signups.map(({ id, kind, title, state, answers, on }) => (
                  <Row
                    key={id}
                    title={title}
                    note={[`${kind}，${showWholeDay(on)}`, answers].filter(Boolean).join('\n')}
                    side={state}
                    onTap={() => go('signup/event', { id })}
                  />
                ))}
              </Card>
            )}
            {visits.length > 0 && (
              <Card title="工会慰问">
                {visits.map(({ on, what }) => (
                  <Row key={`${on}${what}`} label={showWholeDay(on)} title={what} />
                ))}
              </Card>
            )}
            {proposals.length > 0 && (
              <Card title="我的提案">
                {proposals.map(({ id, title, role, state }) => (
                  <Row key={id} title={title} note={`${showNo(id)}，${role}`} side={state} />
                ))}
              </Card>
            )}
          </>
        )}
      </Loaded>
      {field && <Correct field={field} onClose={() => setField(null)} onSent={ask.reload} />}
    </Screen>
  )
}
