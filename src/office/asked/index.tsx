import { View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card, Row } from '../../components/card'
import { Empty, Loaded, Screen } from '../../components/screen'
import { BottomSheet, ReasonSheet } from '../../components/sheet'
import { KIND_WORDS } from '../../contract/letter'
import { decideWho, listAsked, listLetterLog } from '../../contract/office'
import { showDay } from '../../contract/time'
import { call } from '../../lib/call'
import { toast } from '../../lib/say'
import { useAsk } from '../../lib/use-ask'
import { useDo } from '../../lib/use-do'

function Log({ id, onClose }: { id: string; onClose: () => void }) {
  const ask = useAsk(listLetterLog, { id })
  return (
    <BottomSheet title="谁看过、办过" close="关闭" onClose={onClose}>
      <Loaded ask={ask}>
        {({ entries }) =>
          entries.map(({ day, name, what }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the log is only ever appended
            <Row key={i} title={`${name} ${what}`} note={showDay(day)} />
          ))
        }
      </Loaded>
    </BottomSheet>
  )
}

/** Requests to know who wrote a confidential letter: the custodian decides each with a reason. */
export default function Asked() {
  const ask = useAsk(listAsked, {})
  usePullDownRefresh(() => void ask.reload())
  const [deciding, setDeciding] = useState<{ id: string; allow: boolean } | null>(null)
  const [looking, setLooking] = useState('')
  const { busy, run } = useDo()
  const decide = (reason: string) =>
    run(async () => {
      if (!deciding) return
      await call(decideWho, { ...deciding, reason })
      setDeciding(null)
      toast(deciding.allow ? '已同意，来信人会看到理由' : '已拒绝')
      await ask.reload()
    })
  return (
    <Screen>
      <Loaded ask={ask}>
        {({ asked }) =>
          asked.length === 0 ? (
            <Empty text="没有要决定的申请。办理人要知道保密来信是谁写的，先要在这里得到同意。" />
          ) : (
            asked.map(({ id, title, kind, desk, reason, day }) => (
              <Card key={id} title={title}>
                <Row title={`${desk}申请`} note={`${showDay(day)}，${KIND_WORDS[kind]}`} />
                <Row title={reason} note="理由" />
                <View className="side-by-side">
                  <Button small kind="main" text="同意" onTap={() => setDeciding({ id, allow: true })} />
                  <Button small kind="danger" text="拒绝" onTap={() => setDeciding({ id, allow: false })} />
                </View>
                <Button small text="谁看过这封信" onTap={() => setLooking(id)} />
              </Card>
            ))
          )
        }
      </Loaded>
      {deciding && (
        <ReasonSheet
          title={deciding.allow ? '同意告知办理人' : '拒绝'}
          label={deciding.allow ? '理由（来信人会看到）' : '理由'}
          confirm="提交"
          busy={busy}
          onClose={() => setDeciding(null)}
          onReason={(reason) => void decide(reason)}
        />
      )}
      {looking && <Log id={looking} onClose={() => setLooking('')} />}
    </Screen>
  )
}
